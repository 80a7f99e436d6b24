using DanVan.Platform.Access;

namespace DanVan.Rules;

/// <summary>What may be done in this room.</summary>
public static class RulesPermits
{
    /// <summary>Change a value of a rule set, or a year of the working calendar, for the whole installation.</summary>
    public static readonly Permit Change = new("rules.change");

    /// <summary>The room's share of the access table.</summary>
    public static readonly IReadOnlyList<RolePermit> All = [new(Role.Administrator, Change)];
}
