using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Inside a form: what is typed stays on this device for a day, with a button that removes it. Never in forms of the sealed kinds.</summary>
[HtmlTargetElement("dv-draft", Attributes = "key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftTagHelper : TagHelper
{
    /// <summary>The form's name; steps of one journey share it.</summary>
    public string Key { get; set; } = "";

    /// <summary>Removes the draft instead: on the receipt, and where a sealed kind begins.</summary>
    public bool Clear { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("hidden", "");
        output.Attributes.SetAttribute(Clear ? "data-draft-clear" : "data-draft", Key);
        if (Clear) return;
        output.Attributes.SetAttribute("class", "dv-banner");
        output.Content
            .AppendHtml(Element.Of("p").With("role", "status").With("data-text", KitTexts.DraftRestored))
            .AppendHtml(Element.Of("button", "dv-button dv-button--second dv-button--small", KitTexts.DraftClear).With("type", "button"));
    }
}
