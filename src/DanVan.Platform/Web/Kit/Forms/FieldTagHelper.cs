using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>What all fields share: label, hint, mistake and the ties between them. Attributes the kit does not know go to the control.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property of the page, e.g. <c>Input.Title</c>.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Which one of a list <see cref="For"/> names, from 0. An index written into <c>for</c> itself would be compiled anew at each showing of the page.</summary>
    public int? Item { get; set; }

    /// <summary>The question; without it the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>One sentence of help, shown before the control.</summary>
    public string? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The question is the heading of the page (one question a page).</summary>
    public bool Heading { get; set; }

    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Several controls under one question: fieldset and legend instead of div and label.</summary>
    private protected virtual bool IsGroup => false;

    /// <inheritdoc />
    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = Label ?? For.Metadata.DisplayName;
        var field = Field.Of(ViewContext, For, label, Item);
        Prepare(context);
        var inside = await output.GetChildContentAsync();
        var ids = new[] { Hint is null ? null : field.Id + "-hint", field.Error is null ? null : field.Id + "-error", ExtraDescription(field) };
        var described = string.Join(' ', ids.Where(i => i is not null)) is { Length: > 0 } some ? some : null;
        var extra = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => a.Value?.ToString());
        var css = output.Attributes["class"]?.Value?.ToString();

        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "dv-field", field.Error is null ? null : "dv-field--error", css }.Where(c => c is not null)));
        if (IsGroup && described is not null) output.Attributes.SetAttribute("aria-describedby", described);

        if (label is not null) output.Content.AppendHtml(Question(field, label));
        if (Hint is not null) output.Content.AppendHtml(Element.Of("p", "dv-hint", Hint, field.Id + "-hint"));
        if (field.Error is { } error) output.Content.AppendHtml(Mistake(field, error));
        output.Content.AppendHtml(Control(field, described, extra, inside));
    }

    /// <summary>Before the content is written: a place to collect from children.</summary>
    private protected virtual void Prepare(TagHelperContext context)
    {
    }

    /// <summary>The id of one more element that describes the control.</summary>
    private protected virtual string? ExtraDescription(Field field) => null;

    private protected abstract IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside);

    internal static TagBuilder Mistake(Field field, string error) =>
        Element.Of("span", "dv-error", id: field.Id + "-error").Add(Element.Of("span", "dv-hidden", KitTexts.ErrorPrefix), new StringHtml(" " + error));

    private TagBuilder Question(Field field, string label)
    {
        var optional = Optional ? Element.Of("span", "dv-optional", " " + KitTexts.Optional) : null;
        if (IsGroup)
        {
            var legend = Element.Of("legend", "dv-legend");
            return Heading ? legend.Add(Element.Of("h1", null, label).Add(optional)) : legend.Add(new StringHtml(label), optional);
        }

        var question = Element.Of("label", Heading ? null : "dv-label", label).Add(optional).With("for", field.Id);
        return Heading ? Element.Of("h1", "dv-label--page").Add(question) : question;
    }
}

/// <summary>Plain text among elements.</summary>
internal sealed class StringHtml(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) => encoder.Encode(writer, text);
}
