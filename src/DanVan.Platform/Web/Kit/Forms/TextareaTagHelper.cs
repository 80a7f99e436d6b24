using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Several lines of text with a count of what is left: <c>&lt;dv-textarea for="Input.Text" label="…" max="2000" /&gt;</c>. Longer text is not cut off; the server says what is too much.</summary>
[HtmlTargetElement("dv-textarea", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>Height in lines.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Most characters; shown, counted by the script, checked by the server.</summary>
    public int? Max { get; set; }

    private protected override string? ExtraDescription(Field field) => Max is null ? null : field.Id + "-count";

    private protected override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        // The first line break after the tag is dropped by browsers; one more keeps what was typed.
        var text = field.Value.StartsWith('\n') || field.Value.StartsWith('\r') ? "\n" + field.Value : field.Value;
        var area = Element.Of("textarea", "dv-input", text, field.Id)
            .With("name", field.Name)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", describedBy)
            .With("aria-invalid", field.Error is null ? null : "true")
            .With("data-count", Max?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in attributes) area.With(name, value ?? "");
        if (Max is not { } max) return area;
        var count = Element.Of("p", "dv-count", string.Format(CultureInfo.CurrentCulture, KitTexts.CountMost, Shown.Count(max)), field.Id + "-count")
            .With("data-left", KitTexts.CountLeft)
            .With("data-over", KitTexts.CountOver);
        return new HtmlContentBuilder().AppendHtml(area).AppendHtml(count);
    }
}
