using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Gives every check that brings no words of its own words in both languages. Good forms say what to type instead (<c>ErrorMessageResourceName</c>).</summary>
internal sealed class ValidationWords : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    /// <summary>These checks bring the framework's English sentence as if it were their own.</summary>
    private static readonly string?[] _frameworkSentences = [new EmailAddressAttribute().ErrorMessage, new PhoneAttribute().ErrorMessage, new UrlAttribute().ErrorMessage];

    /// <inheritdoc />
    public void PostConfigure(string? name, MvcOptions options)
    {
        // After the framework's own providers: they collect the checks that get their words here.
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
            var hasOwnWords = check.ErrorMessageResourceName is not null || (check.ErrorMessage is { } words && !_frameworkSentences.Contains(words));
            if (hasOwnWords || NameFor(check) is not { } name) continue;
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
