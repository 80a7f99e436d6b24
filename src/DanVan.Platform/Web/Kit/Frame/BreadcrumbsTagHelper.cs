using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Frame;

/// <summary>The way back up: <c>&lt;dv-breadcrumbs&gt;&lt;dv-crumb href="/phan-anh"&gt;Phản ánh&lt;/dv-crumb&gt;&lt;/dv-breadcrumbs&gt;</c>. "Home" stands first by itself; the page itself is not in it. Stands in the section <c>Above</c>.</summary>
[HtmlTargetElement("dv-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "dv-crumbs dv-wrap");
        output.Attributes.SetAttribute("aria-label", KitTexts.Breadcrumbs);
        var home = Element.Of("li").Add(Element.Of("a", null, KitTexts.Home).With("href", "/"));
        output.Content.AppendHtml(Element.Of("ol").Add(home, inside));
    }
}

/// <summary>One level of the way.</summary>
[HtmlTargetElement("dv-crumb", ParentTag = "dv-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Its address.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.AppendHtml(Element.Of("a").With("href", Href).Add(inside));
    }
}
