using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Filters of a list, kept in the address: <c>&lt;dv-filters active="2" clear="/phan-anh"&gt;fields&lt;/dv-filters&gt;</c>. Folded until one is in use, so that the list stays in sight on a phone.</summary>
[HtmlTargetElement("dv-filters")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>How many are in use.</summary>
    public int Active { get; set; }

    /// <summary>The address without filters.</summary>
    public string Clear { get; set; } = "";

    /// <summary>Open also when none is in use.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "dv-filters");
        if (Open || Active > 0) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        var summary = Element.Of("summary", null, KitTexts.Filters);
        if (Active > 0) summary.Add(Element.Of("span", "dv-tag dv-tag--info", Shown.Count(Active)));
        var buttons = Element.Of("div", "dv-buttons").Add(
            Element.Of("button", "dv-button dv-button--small", KitTexts.FiltersApply).With("type", "submit"),
            Active == 0 ? null : Element.Of("a", null, KitTexts.FiltersClear).With("href", Clear));
        output.Content.AppendHtml(summary).AppendHtml(Element.Of("form", "dv-filters__body").With("method", "get").Add(inside, buttons));
    }
}

/// <summary>A search box: <c>&lt;dv-search for="Q" label="…" action="/tim" /&gt;</c>.</summary>
[HtmlTargetElement("dv-search", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SearchTagHelper : TagHelper
{
    /// <summary>The query's property.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its name for screen readers, and the words in the empty box.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where it is sent; without it to this page.</summary>
    public string? Action { get; set; }

    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field.Of(ViewContext, For, Label);
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-search");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("method", "get");
        if (Action is not null) output.Attributes.SetAttribute("action", Action);
        output.Content
            .AppendHtml(Element.Of("label", "dv-hidden", Label).With("for", field.Id))
            .AppendHtml(Element.Of("input", "dv-input", id: field.Id).With("type", "search").With("name", field.Name.ToLowerInvariant()).With("value", field.Value).With("placeholder", Label).With("enterkeyhint", "search"))
            .AppendHtml(Element.Of("button", "dv-button", KitTexts.Search).With("type", "submit"));
    }
}
