using System.Globalization;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Public;

/// <summary>What a reader asks of the public list; it is the query string of the list, the map, the feed and the CSV alike.</summary>
public sealed class PublicFilter
{
    /// <summary>A commune's code.</summary>
    [BindProperty(Name = "xa")]
    public string? Commune { get; set; }

    /// <summary>A category's key.</summary>
    [BindProperty(Name = "linh-vuc")]
    public string? Category { get; set; }

    /// <summary>A stage as the public knows it.</summary>
    [BindProperty(Name = "trang-thai")]
    public FeedbackStage? Stage { get; set; }

    /// <summary>Words to search.</summary>
    [BindProperty(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Only items published before this cursor.</summary>
    [BindProperty(Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>Only items published after this cursor: the way back.</summary>
    [BindProperty(Name = "sau")]
    public long? After { get; set; }

    /// <summary>True when something is asked for.</summary>
    public bool IsSet => Commune is not null || Category is not null || Stage is not null || !string.IsNullOrWhiteSpace(Words);

    /// <summary>The query string of this filter from a cursor; empty when nothing is asked.</summary>
    public string Query(long? before = null, long? after = null)
    {
        var query = new QueryBuilder();
        if (Commune is { Length: > 0 }) query.Add("xa", Commune);
        if (Category is { Length: > 0 }) query.Add("linh-vuc", Category);
        if (Stage is { } stage) query.Add("trang-thai", stage.ToString());
        if (!string.IsNullOrWhiteSpace(Words)) query.Add("q", Words);
        if (before is { } b) query.Add("truoc", b.ToString(CultureInfo.InvariantCulture));
        if (after is { } a) query.Add("sau", a.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
