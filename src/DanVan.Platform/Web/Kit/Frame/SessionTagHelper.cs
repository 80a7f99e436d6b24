using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Frame;

/// <summary>For signed-in readers: the warning two minutes before the session ends. Written by the layout; shown by the script.</summary>
[HtmlTargetElement("dv-session", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SessionTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var ends = ViewContext.HttpContext.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        if (ends is not { } end)
        {
            output.SuppressOutput();
            return;
        }

        var left = (long)Math.Max(0, (end - clock.GetUtcNow()).TotalSeconds);
        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-dialog");
        output.Attributes.SetAttribute("data-session", left.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-ping", "/health/live");
        output.Attributes.SetAttribute("aria-labelledby", "dv-session");
        var stay = Element.Of("form", "dv-buttons").With("method", "dialog").Add(Element.Of("button", "dv-button", KitTexts.SessionStay));
        output.Content.AppendHtml(Element.Of("h2", null, KitTexts.SessionEnds, "dv-session")).AppendHtml(Element.Of("p", null, KitTexts.SessionWords)).AppendHtml(stay);
    }
}
