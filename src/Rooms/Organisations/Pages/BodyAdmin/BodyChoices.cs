using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>What the form of a body lets one choose from.</summary>
/// <param name="Kinds">Kinds of body.</param>
/// <param name="Above">Bodies it may belong to.</param>
public sealed record BodyChoices(IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Above)
{
    /// <summary>Reads them for a unit; a body cannot belong to itself.</summary>
    public static async Task<BodyChoices> OfAsync(OwnBodies own, BodyList bodies, string unitPath, DateOnly day, BodyId? self, CancellationToken cancellationToken)
    {
        var kinds = own.Standard(unitPath, day).DistinctBy(b => b.Kind)
            .Select(b => new SelectListItem(string.Format(CultureInfo.CurrentCulture, b.Name.In(CultureInfo.CurrentUICulture), "…", "…"), b.Kind));
        var above = (await bodies.OfUnitAsync(unitPath, day, cancellationToken)).Where(b => b.Id != self).Select(b => new SelectListItem(b.Name, b.Id.ToString()));
        return new([.. kinds], [.. above]);
    }
}
