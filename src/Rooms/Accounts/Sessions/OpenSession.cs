using DanVan.Accounts.Domain;
using DanVan.Platform.Access;

namespace DanVan.Accounts.Sessions;

/// <summary>A session with its account and grants, as read in one query.</summary>
/// <param name="Id">The session.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Name">The name shown.</param>
/// <param name="IsDemo">Whether the account came with the demo data.</param>
/// <param name="HasSecondFactor">Whether one was proved at sign-in.</param>
/// <param name="IsKept">Whether it outlives the browser.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="SeenAt">When it was last used.</param>
/// <param name="Grants">All roles in force today.</param>
public sealed record OpenSession(
    SessionId Id, AccountId AccountId, string Name, bool IsDemo, bool HasSecondFactor, bool IsKept, DateTimeOffset StartedAt, DateTimeOffset SeenAt, IReadOnlyList<Grant> Grants)
{
    /// <summary>True when the account holds a staff role today.</summary>
    public bool IsStaff { get; } = Grants.Any(g => g.Role.IsStaff());

    /// <summary>True when staff have yet to prove a second factor: until then their roles rest.</summary>
    public bool LacksSecondFactor => IsStaff && !IsDemo && !HasSecondFactor;

    /// <summary>Who acts in this session, with the roles that work in it.</summary>
    public Actor Actor => new(AccountId, Name, LacksSecondFactor ? [.. Grants.Where(g => !g.Role.IsStaff())] : Grants);

    /// <summary>True while it holds.</summary>
    public bool Holds(SessionRules rules, DateTimeOffset now) => rules.Holds(IsStaff, IsKept, StartedAt, SeenAt, now);
}
