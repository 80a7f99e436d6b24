using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Messages;

/// <summary>A short word about a state: <c>&lt;dv-tag tone="Good"&gt;Đã trả lời&lt;/dv-tag&gt;</c>.</summary>
[HtmlTargetElement("dv-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>Its colour.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Tone.Css("dv-tag"));
    }
}

/// <summary>Something the reader should know before going on: <c>&lt;dv-banner title="…" tone="Warn"&gt;…&lt;/dv-banner&gt;</c>.</summary>
[HtmlTargetElement("dv-banner")]
public sealed class BannerTagHelper : TagHelper
{
    /// <summary>Heading.</summary>
    public string? Title { get; set; }

    /// <summary>Its colour.</summary>
    public Tone Tone { get; set; } = Tone.Info;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", Tone == Tone.Info ? "dv-banner" : Tone.Css("dv-banner"));
        if (Title is null) return;
        var id = "dv-banner-" + context.UniqueId;
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.PreContent.AppendHtml(Element.Of("h2", null, Title, id));
    }
}

/// <summary>A paragraph to be noticed: an example, a rule, a quotation of the law.</summary>
[HtmlTargetElement("dv-inset")]
public sealed class InsetTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dv-inset");
    }
}

/// <summary>"It is done", with the code to keep: <c>&lt;dv-panel title="…" code="PA-…"&gt;words&lt;/dv-panel&gt;</c>. Takes the place of the page's heading.</summary>
[HtmlTargetElement("dv-panel")]
public sealed class PanelTagHelper : TagHelper
{
    /// <summary>The page's heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>A public code.</summary>
    public string? Code { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dv-panel");
        output.PreContent.AppendHtml(Element.Of("h1", null, Title));
        if (Code is not null) output.PostContent.AppendHtml(Element.Of("strong", "dv-code", Code, "dv-code"));
    }
}

/// <summary>Detail on request: <c>&lt;dv-details summary="…"&gt;…&lt;/dv-details&gt;</c>.</summary>
[HtmlTargetElement("dv-details")]
public sealed class DetailsTagHelper : TagHelper
{
    /// <summary>The words to click on.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Open at first.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "dv-details");
        if (Open) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        output.Content.AppendHtml(Element.Of("summary", null, Summary)).AppendHtml(Element.Of("div", "dv-details__body").Add(inside));
    }
}

/// <summary>Nothing here, and what to do: <c>&lt;dv-empty title="…"&gt;…&lt;/dv-empty&gt;</c>.</summary>
[HtmlTargetElement("dv-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dv-empty");
        output.PreContent.AppendHtml(Element.Of("h2", null, Title));
    }
}

/// <summary>Where one is in a journey of several pages: <c>&lt;dv-steps current="2" names="Model.Steps" /&gt;</c>.</summary>
[HtmlTargetElement("dv-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>The step shown now, from 1.</summary>
    public int Current { get; set; } = 1;

    /// <summary>All steps in their order.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-steps");
        output.Attributes.SetAttribute("aria-label", KitTexts.Steps);
        for (var step = 1; step <= Names.Count; step++)
        {
            var now = step == Current;
            var words = now ? string.Format(System.Globalization.CultureInfo.CurrentCulture, KitTexts.StepOf, step, Names.Count, Names[step - 1]) : Names[step - 1];
            output.Content.AppendHtml(Element.Of("li", step < Current ? "dv-steps__done" : null).With("aria-current", now ? "step" : null).Add(Element.Of("span", null, words)));
        }
    }
}
