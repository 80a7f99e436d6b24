using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Frame;

/// <summary>A link to this same page, with its query, in the other language.</summary>
[HtmlTargetElement("dv-language", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LanguageSwitchTagHelper : TagHelper
{
    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var other = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "vi" : "en";
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Address(ViewContext.HttpContext.Request, other));
        output.Attributes.SetAttribute("hreflang", other);
        output.Attributes.SetAttribute("lang", other);
        output.Attributes.SetAttribute("rel", "alternate nofollow");
        output.Content.Append(KitTexts.OtherLanguage);
    }

    private static string Address(HttpRequest request, string language)
    {
        // The address bar's own path: an error page is shown in place of another.
        var shown = request.HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>();
        var path = shown is null ? request.PathBase + request.Path : new PathString(shown.OriginalPathBase + shown.OriginalPath);
        var query = shown is null ? request.Query.Where(q => q.Key != "culture") : [];
        return path.ToUriComponent() + QueryString.Create(query).Add("culture", language).ToUriComponent();
    }
}
