using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Lists;

/// <summary>Names and values: <c>&lt;dv-summary-list&gt;&lt;dv-row label="…" change="/…"&gt;value&lt;/dv-row&gt;&lt;/dv-summary-list&gt;</c>.</summary>
[HtmlTargetElement("dv-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "dv-rows");
    }
}

/// <summary>One row of <c>dv-summary-list</c>.</summary>
[HtmlTargetElement("dv-row", ParentTag = "dv-summary-list")]
public sealed class RowTagHelper : TagHelper
{
    /// <summary>The name.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where it is changed.</summary>
    public string? Change { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.AppendHtml(Element.Of("dt", null, Label)).AppendHtml(Element.Of("dd").Add(inside));
        if (Change is null) return;
        var link = Element.Of("a", null, KitTexts.Change).With("href", Change).Add(Element.Of("span", "dv-hidden", " " + Label));
        output.Content.AppendHtml(Element.Of("dd", "dv-rows__change").Add(link));
    }
}

/// <summary>Parts of a larger piece of work with their states.</summary>
[HtmlTargetElement("dv-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "dv-tasks");
    }
}

/// <summary>One part: <c>&lt;dv-task href="/…" label="…" status="Đã xong" tone="Good" hint="…" /&gt;</c>. Without <c>href</c> it cannot be started yet.</summary>
[HtmlTargetElement("dv-task", ParentTag = "dv-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>What is to be done.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where.</summary>
    public string? Href { get; set; }

    /// <summary>One sentence more.</summary>
    public string? Hint { get; set; }

    /// <summary>Its state.</summary>
    public string Status { get; set; } = "";

    /// <summary>The state's colour.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = "dv-task-" + context.UniqueId;
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var name = Href is null ? Element.Of("span", null, Label) : Element.Of("a", null, Label).With("href", Href).With("aria-describedby", id);
        output.Content
            .AppendHtml(Element.Of("div").Add(name, Hint is null ? null : Element.Of("p", "dv-hint", Hint)))
            .AppendHtml(Element.Of("span", Tone.Css("dv-tag"), Status, id));
    }
}

/// <summary>What happened, newest or oldest first: <c>&lt;dv-timeline&gt;&lt;dv-event title="…" at="…"&gt;words&lt;/dv-event&gt;&lt;/dv-timeline&gt;</c>.</summary>
[HtmlTargetElement("dv-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "dv-line");
    }
}

/// <summary>One happening.</summary>
[HtmlTargetElement("dv-event", ParentTag = "dv-timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EventTagHelper : TagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Who, or which body.</summary>
    public string? By { get; set; }

    /// <summary>Warn for what is under way, Bad for what came late.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = Tone switch
        {
            Tone.Warn => "dv-line__open",
            Tone.Bad or Tone.Solid => "dv-line__late",
            _ => null,
        };
        if (css is not null) output.Attributes.SetAttribute("class", css);
        output.Content.AppendHtml(Element.Of("h3", null, Title));
        if (At is not null || By is not null)
        {
            var meta = Element.Of("p", "dv-meta").Add(At is { } at ? TimeTagHelper.Of(at) : null);
            if (By is not null) meta.InnerHtml.Append(At is null ? By : " · " + By);
            output.Content.AppendHtml(meta);
        }

        output.Content.AppendHtml((IHtmlContent)inside);
    }
}
