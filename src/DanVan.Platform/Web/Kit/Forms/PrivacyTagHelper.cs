using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>At the point of asking: what the data is for, by which law, who sees it and how long it is kept. Stands open; nothing about it is hidden behind a click.</summary>
[HtmlTargetElement("dv-privacy", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrivacyTagHelper : TagHelper
{
    /// <summary>What it is used for.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The legal basis, with article.</summary>
    public string Basis { get; set; } = "";

    /// <summary>Who sees it.</summary>
    public string SeenBy { get; set; } = "";

    /// <summary>How long it is kept.</summary>
    public string Kept { get; set; } = "";

    /// <summary>Folded away; for pages where the same was shown one step before.</summary>
    public bool Folded { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-details dv-privacy");
        if (!Folded) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        var list = Element.Of("dl");
        foreach (var (term, words) in new[] { (KitTexts.PrivacyPurpose, Purpose), (KitTexts.PrivacyBasis, Basis), (KitTexts.PrivacySeenBy, SeenBy), (KitTexts.PrivacyKept, Kept) })
            if (words.Length > 0) list.Add(Element.Of("dt", null, term), Element.Of("dd", null, words));
        output.Content.AppendHtml(Element.Of("summary", null, KitTexts.PrivacyTitle)).AppendHtml(list);
    }
}
