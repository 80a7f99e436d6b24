namespace DanVan.Platform.Access;

/// <summary>Whoever is acting: an account with its grants of today, or nobody.</summary>
/// <param name="Id">The account; null when anonymous.</param>
/// <param name="Name">The name shown in the page's head.</param>
/// <param name="Grants">Roles in force today.</param>
public sealed record Actor(AccountId? Id, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>A visitor without an account.</summary>
    public static readonly Actor Anonymous = new(null, "", []);

    /// <summary>True when signed in.</summary>
    public bool IsSignedIn => Id is not null;
}

/// <summary>A role for a unit and everything below it, in a period.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitPath">Codes from the province down, <c>40/17950</c>; empty for the whole installation.</param>
/// <param name="BodyId">The body, for roles that belong to one.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
public sealed record Grant(Role Role, string UnitPath, Guid? BodyId, DateOnly From, DateOnly? To)
{
    /// <summary>True when the grant's unit is <paramref name="unitPath"/> or above it.</summary>
    public bool Covers(string unitPath) => Access.UnitPath.IsWithin(unitPath, UnitPath);

    /// <summary>True on a day of its period.</summary>
    public bool InForce(DateOnly day) => From <= day && (To is not { } to || day < to);
}

/// <summary>Paths of units: codes from the province down, joined by <c>/</c>.</summary>
public static class UnitPath
{
    /// <summary>Longest path: province, commune, village.</summary>
    public const int MaxLength = 40;

    /// <summary>True when <paramref name="path"/> is <paramref name="ancestor"/> or lies below it. The empty path is above all.</summary>
    public static bool IsWithin(string path, string ancestor) =>
        ancestor.Length == 0 || path == ancestor || (path.Length > ancestor.Length && path[ancestor.Length] == '/' && path.StartsWith(ancestor, StringComparison.Ordinal));
}

/// <summary>The actor of this request or job; set once by the sign-in of the room Accounts.</summary>
public sealed class CurrentActor
{
    /// <summary>Who acts.</summary>
    public Actor Actor { get; set; } = Actor.Anonymous;
}
