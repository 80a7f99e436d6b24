using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Lists;

/// <summary>A few large figures: <c>&lt;dv-stats&gt;&lt;dv-stat value="@Shown.Count(n)" label="…" note="trên 1.234 phản ánh" /&gt;&lt;/dv-stats&gt;</c>.</summary>
[HtmlTargetElement("dv-stats")]
public sealed class StatsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "dv-stats");
    }
}

/// <summary>One figure, with its denominator in the note.</summary>
[HtmlTargetElement("dv-stat", ParentTag = "dv-stats", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatTagHelper : TagHelper
{
    /// <summary>The figure as it is shown.</summary>
    public string Value { get; set; } = "";

    /// <summary>What it counts.</summary>
    public string Label { get; set; } = "";

    /// <summary>Of how many, since when.</summary>
    public string? Note { get; set; }

    /// <summary>Opens the records behind the figure.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var label = Href is null ? Element.Of("dt", null, Label) : Element.Of("dt").Add(Element.Of("a", null, Label).With("href", Href));
        output.Content.AppendHtml(label).AppendHtml(Element.Of("dd", null, Value));
        if (Note is not null) output.Content.AppendHtml(Element.Of("dd", "dv-meta", Note));
    }
}

/// <summary>A moment in Vietnam's clock: <c>&lt;dv-time at="item.SentAt" /&gt;</c>; <c>day="true"</c> leaves the hour out.</summary>
[HtmlTargetElement("dv-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>The instant.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The day alone.</summary>
    public bool Day { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Machine(At));
        output.Content.Append(Day ? Shown.Day(At) : Shown.Moment(At));
    }

    internal static TagBuilder Of(DateTimeOffset at) => Element.Of("time", null, Shown.Moment(at)).With("datetime", Machine(at));

    private static string Machine(DateTimeOffset at) => at.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
}

/// <summary>A due date and how near it is: <c>&lt;dv-due on="item.Due" /&gt;</c>. Days are calendar days; the deadline itself was counted by its rule.</summary>
[HtmlTargetElement("dv-due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The last day.</summary>
    public DateOnly On { get; set; }

    /// <summary>Done: the day alone, without urgency.</summary>
    public bool Done { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Element.Of("time", null, Shown.Day(On)).With("datetime", On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Done) return;
        var today = VietnamTime.Today(clock);
        var tone = (On.DayNumber - today.DayNumber) switch
        {
            < 0 => Tone.Solid,
            <= 2 => Tone.Warn,
            _ => Tone.Neutral,
        };
        output.Content.Append(" ");
        output.Content.AppendHtml(Element.Of("span", tone.Css("dv-tag"), Shown.Left(On, today)));
    }
}

/// <summary>Newer and older, by key: <c>&lt;dv-pager newer="/…" older="/…" /&gt;</c>. What is null is left out.</summary>
[HtmlTargetElement("dv-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The page before this.</summary>
    public string? Newer { get; set; }

    /// <summary>The page after this.</summary>
    public string? Older { get; set; }

    /// <summary>Other words for "newer".</summary>
    public string? NewerText { get; set; }

    /// <summary>Other words for "older".</summary>
    public string? OlderText { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Newer is null && Older is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-pager");
        output.Attributes.SetAttribute("aria-label", KitTexts.Pages);
        if (!string.IsNullOrEmpty(Newer)) output.Content.AppendHtml(Way(Newer, "prev", "‹ " + (NewerText ?? KitTexts.Newer)));
        if (!string.IsNullOrEmpty(Older)) output.Content.AppendHtml(Way(Older, "next", (OlderText ?? KitTexts.Older) + " ›"));
    }

    private static TagBuilder Way(string href, string rel, string words) => Element.Of("a", "dv-button dv-button--second", words).With("href", href).With("rel", rel);
}
