using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>The body a page is about, with its unit's name, for those who keep it.</summary>
public sealed record BodyHead(Body Body, string UnitName)
{
    /// <summary>The body's name in the language of the request.</summary>
    public string Name => Units.UnitShown.IsEnglish && Body.Newest.NameEnglish.Length > 0 ? Body.Newest.NameEnglish : Body.Newest.Name;

    /// <summary>The body, if there is one and the actor may keep it; else whether to say "not found" or "not yours".</summary>
    public static async Task<(BodyHead? Head, bool Exists)> OfAsync(OwnBodies bodies, OwnUnits own, BodyId id, CancellationToken cancellationToken)
    {
        if (await bodies.FindAsync(id, cancellationToken) is not { } body) return (null, false);
        if (!own.Allows(OrganisationsPermits.ManageBodies, body.UnitPath)) return (null, true);
        return (new(body, await bodies.NameOfAsync(body.UnitPath, body.Newest.ValidFrom, cancellationToken) ?? body.UnitPath), true);
    }
}
