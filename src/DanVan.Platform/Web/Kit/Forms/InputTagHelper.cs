using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>One line of text: <c>&lt;dv-field for="Input.Title" label="…" hint="…" /&gt;</c>.</summary>
[HtmlTargetElement("dv-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>The control's type: <c>text</c>, <c>email</c>, <c>tel</c>, <c>password</c>, <c>search</c>, <c>date</c>, <c>time</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Expected length in characters: <c>5</c>, <c>10</c>, <c>20</c>, <c>30</c>; without it the whole width. <c>code</c> for public codes and keys.</summary>
    public string? Width { get; set; }

    /// <summary>Short text before the control, e.g. a currency.</summary>
    public string? Prefix { get; set; }

    /// <summary>Short text after the control, e.g. a unit.</summary>
    public string? Suffix { get; set; }

    /// <summary>A whole number: number keys on the phone, no arrows that change it by accident.</summary>
    public bool Number { get; set; }

    private protected override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        var input = Element.Of("input", Width is null ? "dv-input" : $"dv-input dv-input--{Width}", id: field.Id)
            .With("name", field.Name)
            .With("type", Type)
            .With("value", Type == "password" || field.Value.Length == 0 ? null : field.Value)
            .With("inputmode", Number ? "numeric" : null)
            .With("aria-describedby", describedBy)
            .With("aria-invalid", field.Error is null ? null : "true");
        if (Width == "code") input.With("autocapitalize", "characters").With("autocomplete", "off").With("spellcheck", "false");
        foreach (var (name, value) in attributes) input.With(name, value ?? "");
        if (Prefix is null && Suffix is null) return input;
        return Element.Of("div", "dv-affix").Add(Affix(Prefix), input, Affix(Suffix));
    }

    private static TagBuilder? Affix(string? text) => text is null ? null : Element.Of("span", null, text).With("aria-hidden", "true");
}

/// <summary>A day, chosen with the device's own calendar: <c>&lt;dv-date for="Input.Day" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("dv-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : FieldTagHelper
{
    private protected override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        var input = Element.Of("input", "dv-input dv-input--20", id: field.Id)
            .With("name", field.Name)
            .With("type", "date")
            .With("value", field.Value.Length == 0 ? null : field.Value)
            .With("aria-describedby", describedBy)
            .With("aria-invalid", field.Error is null ? null : "true");
        foreach (var (name, value) in attributes) input.With(name, value ?? "");
        return input;
    }
}
