using DanVan.Feedback.Categories;
using DanVan.Feedback.Public;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackPublic;

/// <summary>A line of a public list with its names.</summary>
public sealed record LineView(PublicLine Line, string Category, string Commune);

/// <summary>The filter form above a list or map.</summary>
public sealed record FilterView(PublicFilter Filter, string Address, IReadOnlyList<SelectListItem> Communes, CategoryBook Categories)
{
    /// <summary>How many conditions are set.</summary>
    public int Active => new[] { Filter.Commune, Filter.Category, Filter.Stage?.ToString(), Filter.Words }.Count(v => !string.IsNullOrWhiteSpace(v));
}
