using System.Collections.Frozen;

namespace DanVan.Platform.Access;

/// <summary>One thing somebody may do, named <c>room.verb</c>. The policy of the same name guards pages; <see cref="AccessTable.Allows"/> guards the record.</summary>
public readonly record struct Permit(string Name)
{
    /// <summary>The name of the authorisation policy that asks for this permit in any unit.</summary>
    public string Policy => PermitPolicies.Prefix + Name;
}

/// <summary>A role holds a permit.</summary>
public readonly record struct RolePermit(Role Role, Permit Permit);

/// <summary>Who may do what: the rooms' declarations as one table. Pure; deny by default.</summary>
public sealed class AccessTable(IEnumerable<RolePermit> permits)
{
    private readonly FrozenSet<RolePermit> _permits = permits.ToFrozenSet();

    /// <summary>Every declared pair, for the table at /quan-tri and for tests.</summary>
    public IReadOnlyCollection<RolePermit> All => _permits;

    /// <summary>True when the actor holds the permit for that unit.</summary>
    public bool Allows(Actor actor, Permit permit, string unitPath) => actor.Grants.Any(g => g.Covers(unitPath) && _permits.Contains(new(g.Role, permit)));

    /// <summary>True when the actor holds the permit somewhere; enough to open a page that then shows only what is theirs.</summary>
    public bool AllowsSomewhere(Actor actor, Permit permit) => actor.Grants.Any(g => _permits.Contains(new(g.Role, permit)));

    /// <summary>The unit paths for which the actor holds the permit: the filter of a list.</summary>
    public IReadOnlyList<string> Scopes(Actor actor, Permit permit) =>
        [.. actor.Grants.Where(g => _permits.Contains(new(g.Role, permit))).Select(g => g.UnitPath).Distinct()];
}
