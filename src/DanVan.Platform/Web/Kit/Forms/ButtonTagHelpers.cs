using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>How much a button matters.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do on this page.</summary>
    Primary,

    /// <summary>Another way.</summary>
    Second,

    /// <summary>Cannot be undone.</summary>
    Danger,

    /// <summary>The start of a journey, on a dark band.</summary>
    Accent,

    /// <summary>Looks like a link.</summary>
    Plain,
}

/// <summary>A button that sends the form, or with <c>href</c> a link that looks like one: <c>&lt;dv-button&gt;…&lt;/dv-button&gt;</c>.</summary>
[HtmlTargetElement("dv-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>How much it matters.</summary>
    public ButtonKind Kind { get; set; }

    /// <summary>Where it leads; without it the form is sent.</summary>
    public string? Href { get; set; }

    /// <summary>Less high, for lists and desks.</summary>
    public bool Small { get; set; }

    /// <summary>A question asked first by the script. Without it the server asks on a page of its own.</summary>
    public string? Confirm { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind == ButtonKind.Primary ? "" : " dv-button--" + Kind.ToString().ToLowerInvariant();
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"dv-button{kind}{(Small ? " dv-button--small" : "")}");
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        if (Confirm is null) return;
        output.Attributes.SetAttribute("data-confirm", Confirm);
        output.Attributes.SetAttribute("data-no", KitTexts.Cancel);
    }
}

/// <summary>Buttons that belong together; the first is the main one.</summary>
[HtmlTargetElement("dv-buttons")]
public sealed class ButtonsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dv-buttons");
    }
}

/// <summary>A button that only the script can serve, and that is not there without it.</summary>
[HtmlTargetElement("dv-print", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("dv-copy", Attributes = "from", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScriptButtonTagHelper : TagHelper
{
    /// <summary>For <c>dv-copy</c>: the id of the element whose text is copied.</summary>
    public string? From { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "dv-button dv-button--second dv-button--small dv-noprint");
        output.Attributes.SetAttribute("hidden", "");
        output.Attributes.SetAttribute("data-js", "");
        output.Attributes.SetAttribute(From is null ? "data-print" : "data-copy", From ?? "");
        if (From is not null) output.Attributes.SetAttribute("data-done", KitTexts.Copied);
        output.Content.Append(From is null ? KitTexts.Print : KitTexts.Copy);
    }
}
