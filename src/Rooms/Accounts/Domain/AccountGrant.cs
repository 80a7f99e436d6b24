using DanVan.Platform.Access;

namespace DanVan.Accounts.Domain;

/// <summary>The id of a grant.</summary>
public readonly record struct GrantId(Guid Value) : IId<GrantId>
{
    /// <inheritdoc />
    public static GrantId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static GrantId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// A role given to an account for a unit and everything below it, by a decision, for a period (giao vai trò). A grant is never rewritten: it ends, and another begins,
/// so that it can be told at any time who could do what on which day.
/// </summary>
public sealed class AccountGrant : IVersioned
{
    /// <summary>Longest number of a decision, <c>125/QĐ-UBND</c>.</summary>
    public const int DecisionMaxLength = 60;

    private AccountGrant()
    {
    }

    /// <summary>The id.</summary>
    public GrantId Id { get; private init; }

    /// <summary>Whose.</summary>
    public AccountId AccountId { get; private init; }

    /// <summary>The role.</summary>
    public Role Role { get; private init; }

    /// <summary>The unit; it covers what lies below.</summary>
    public string UnitPath { get; private init; } = "";

    /// <summary>The body, for roles that belong to one.</summary>
    public Guid? BodyId { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>First day no longer; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The number of the decision that gave it.</summary>
    public string Decision { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>Who entered it; null for the verb <c>admin create</c> and the demo data.</summary>
    public AccountId? GivenBy { get; private init; }

    /// <summary>When its end was entered.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who entered its end.</summary>
    public AccountId? EndedBy { get; private set; }

    /// <summary>The number of the decision that ended it.</summary>
    public string? EndDecision { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>A grant, if its period runs forward.</summary>
    public static Outcome<AccountGrant> Give(GrantId id, AccountId account, GrantTerms terms, AccountId? by, DateTimeOffset now) =>
        terms.To <= terms.From
            ? AccountRefusals.PeriodBackwards
            : new AccountGrant
            {
                Id = id,
                AccountId = account,
                Role = terms.Role,
                UnitPath = terms.UnitPath,
                BodyId = terms.BodyId,
                From = terms.From,
                To = terms.To,
                Decision = terms.Decision,
                GivenAt = now,
                GivenBy = by,
            };

    /// <summary>Ends the grant: from <paramref name="day"/> on it is no longer in force. A grant that has not begun by then never takes effect.</summary>
    public Outcome End(DateOnly day, string decision, AccountId? by, DateTimeOffset now)
    {
        if (To is { } to && to <= day) return AccountRefusals.WrongState;
        To = day < From ? From : day;
        EndedAt = now;
        EndedBy = by;
        EndDecision = decision;
        return Outcome.Done;
    }

    /// <summary>True on a day of its period.</summary>
    public bool InForce(DateOnly day) => From <= day && (To is not { } to || day < to);

    /// <summary>True when both give the same role for the same unit and body on some day.</summary>
    public bool Overlaps(AccountGrant other) =>
        Role == other.Role && UnitPath == other.UnitPath && BodyId == other.BodyId && (To is not { } to || other.From < to) && (other.To is not { } otherTo || From < otherTo);
}

/// <summary>What a grant says.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitPath">The unit.</param>
/// <param name="BodyId">The body, or null.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day no longer; null for an open end.</param>
/// <param name="Decision">The number of the decision.</param>
public sealed record GrantTerms(Role Role, string UnitPath, Guid? BodyId, DateOnly From, DateOnly? To, string Decision);
