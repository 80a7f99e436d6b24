using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Access;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>The commune whose villages a page is about.</summary>
/// <param name="Unit">The commune on the day, or on its last when it has ended.</param>
/// <param name="Path">Its path.</param>
public sealed record CommuneHead(UnitVersion Unit, string Path)
{
    /// <summary>The commune, if it exists and the actor may do the thing in it; else whether to say "not found" or "not yours".</summary>
    public static (CommuneHead? Head, bool Exists) Of(OwnUnits own, Permit permit, string code, DateOnly day) => own.Commune(code, day) is not { } found
        ? (null, false) : own.Allows(permit, found.Path) ? (new(found.Unit, found.Path), true) : (null, true);
}
