using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.Units;

/// <summary>A map on a page, or why there is none.</summary>
/// <param name="Map">The drawing; null when no boundaries may be shown for the day.</param>
/// <param name="Code">The unit; null for the country.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The day.</param>
public sealed record MapFrame(MapDrawing? Map, string? Code, string Name, DateOnly Day);
