using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Gives every check that brings no words of its own words in both languages. Good forms say what to type instead (<c>ErrorMessageResourceName</c>).</summary>
internal sealed class ValidationWords : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    /// <inheritdoc />
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, _) => KitTexts.WrongValue);
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => KitTexts.WrongValue);
        words.SetUnknownValueIsInvalidAccessor(_ => KitTexts.WrongValue);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => KitTexts.WrongValue);
        words.SetValueIsInvalidAccessor(_ => KitTexts.WrongValue);
        words.SetValueMustNotBeNullAccessor(_ => KitTexts.Missing);
        words.SetMissingBindRequiredValueAccessor(_ => KitTexts.Missing);
        words.SetMissingKeyOrValueAccessor(() => KitTexts.Missing);
        words.SetMissingRequestBodyRequiredValueAccessor(() => KitTexts.Missing);
        words.SetValueMustBeANumberAccessor(_ => KitTexts.NotANumber);
        words.SetNonPropertyValueMustBeANumberAccessor(() => KitTexts.NotANumber);
    }

    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check.ErrorMessage is not null || check.ErrorMessageResourceName is not null || NameFor(check) is not { } name) continue;
            check.ErrorMessageResourceType = typeof(KitTexts);
            check.ErrorMessageResourceName = name;
        }
    }

    /// <summary>A general sentence gets the field's label before it, so that it is understood away from its field.</summary>
    public static string WithLabel(string message, string? label) =>
        label is not null && (message == KitTexts.Missing || message == KitTexts.WrongValue || message == KitTexts.NotANumber || message == KitTexts.WrongEmail)
            ? string.Format(CultureInfo.CurrentCulture, KitTexts.LabelAndMessage, label, message)
            : message;

    private static string? NameFor(ValidationAttribute check) => check switch
    {
        RequiredAttribute => nameof(KitTexts.Missing),
        StringLengthAttribute => nameof(KitTexts.TooLong),
        MaxLengthAttribute => nameof(KitTexts.TooLong),
        MinLengthAttribute => nameof(KitTexts.TooShort),
        RangeAttribute => nameof(KitTexts.OutOfRange),
        EmailAddressAttribute => nameof(KitTexts.WrongEmail),
        RegularExpressionAttribute or PhoneAttribute or UrlAttribute or CompareAttribute or EnumDataTypeAttribute => nameof(KitTexts.WrongValue),
        _ => null,
    };
}
