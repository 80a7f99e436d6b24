using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>The village a page is about, for those who keep it.</summary>
public sealed record VillageHead(VillageLife Life)
{
    /// <summary>The village.</summary>
    public Village Village => Life.Village;

    /// <summary>The code of its commune.</summary>
    public string CommuneCode => UnitPathCodes.Last(Village.Newest.CommunePath);

    /// <summary>The village, if there is one and the actor may keep it; else whether to say "not found" or "not yours".</summary>
    public static async Task<(VillageHead? Head, bool Exists)> OfAsync(VillageHistory history, OwnUnits own, string code, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(code, cancellationToken) is not { } life) return (null, false);
        return own.Allows(OrganisationsPermits.ManageVillages, life.Village.Newest.CommunePath) ? (new(life), true) : (null, true);
    }
}
