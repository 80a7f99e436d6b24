using DanVan.Platform.Access;

namespace DanVan.Platform.Desks;

/// <summary>The part of the desk that an actor's grants for one unit open.</summary>
/// <param name="UnitPath">The unit.</param>
/// <param name="Free">Names of permits held for the whole unit.</param>
/// <param name="Bound">Names of permits held for some bodies of it only.</param>
/// <param name="Bodies">Those bodies.</param>
public sealed record DeskScope(string UnitPath, IReadOnlyList<string> Free, IReadOnlyList<string> Bound, IReadOnlyList<Guid> Bodies)
{
    /// <summary>The scopes of an actor, one for each unit.</summary>
    public static IReadOnlyList<DeskScope> Of(Actor actor, AccessTable access) =>
    [
        .. from grant in actor.Grants
           from held in access.All
           where held.Role == grant.Role
           group (grant.BodyId, held.Permit.Name) by grant.UnitPath into unit
           select new DeskScope(
               unit.Key,
               [.. unit.Where(p => p.BodyId is null).Select(p => p.Name).Distinct()],
               [.. unit.Where(p => p.BodyId is not null).Select(p => p.Name).Distinct()],
               [.. unit.Select(p => p.BodyId).OfType<Guid>().Distinct()]),
    ];
}
