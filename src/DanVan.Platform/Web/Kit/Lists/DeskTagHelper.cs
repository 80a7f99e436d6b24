using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Lists;

/// <summary>Around an officer's list: keys move from row to row and tick them (only while the focus is inside). An element with <c>data-ticked="… {0}"</c> shows how many are ticked.</summary>
[HtmlTargetElement("dv-desk")]
public sealed class DeskTagHelper : TagHelper
{
    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dv-desk");
        output.Attributes.SetAttribute("data-desk", "");
        output.PostElement.AppendHtml(Element.Of("script").With("type", "module").With("src", AssetAddress.Of(ViewContext.HttpContext, "desk.js")));
    }
}
