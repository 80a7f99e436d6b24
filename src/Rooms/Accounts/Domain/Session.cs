using DanVan.Platform.Privacy;

namespace DanVan.Accounts.Domain;

/// <summary>The id of a session.</summary>
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    /// <inheritdoc />
    public static SessionId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>One browser that is signed in (phiên đăng nhập). The cookie names the session; the session says whether it still holds. No network address is kept.</summary>
public sealed class Session
{
    private Session()
    {
    }

    /// <summary>The id; it stands in the encrypted cookie.</summary>
    public SessionId Id { get; private init; }

    /// <summary>Who is signed in.</summary>
    public AccountId AccountId { get; private init; }

    /// <summary>The account's security stamp at sign-in: the session is over when the stamp changes.</summary>
    public string Stamp { get; private init; } = "";

    /// <summary>Words by which the owner knows the device: <c>Chrome, Android</c>.</summary>
    [PersonalField(PersonalKind.Basic, "let the owner recognise a session", "30 days after the session is over")]
    public string Device { get; private init; } = "";

    /// <summary>True when a second factor was proved at sign-in.</summary>
    public bool HasSecondFactor { get; private set; }

    /// <summary>True when the browser was told to keep the session after it closes.</summary>
    public bool IsKept { get; private init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When it was last used, to within <see cref="SessionRules.SeenEvery"/>.</summary>
    public DateTimeOffset SeenAt { get; private init; }

    /// <summary>When it was ended; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary>A session that begins now.</summary>
    public static Session Begin(Account account, string device, bool hasSecondFactor, bool isKept, DateTimeOffset now) => new()
    {
        Id = SessionId.New(now),
        AccountId = account.Id,
        Stamp = account.SecurityStamp,
        Device = device,
        HasSecondFactor = hasSecondFactor,
        IsKept = isKept,
        StartedAt = now,
        SeenAt = now,
    };

    /// <summary>A second factor was set up and proved in this session.</summary>
    public void ProveSecondFactor() => HasSecondFactor = true;
}

/// <summary>How long sessions hold, section <c>DanVan:Accounts:Sessions</c>.</summary>
public sealed class SessionRules
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Accounts:Sessions";

    /// <summary>A session that was used within this time is not written again.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Longest session of staff: a long working day.</summary>
    public TimeSpan StaffLongest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Staff who do nothing for this long are signed out: a desk in a public office is left alone.</summary>
    public TimeSpan StaffIdle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Longest session of residents who asked to stay signed in.</summary>
    public TimeSpan KeptLongest { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Longest pause of residents who asked to stay signed in.</summary>
    public TimeSpan KeptIdle { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The longest any session can hold.</summary>
    public TimeSpan Longest => StaffLongest > KeptLongest ? StaffLongest : KeptLongest;

    /// <summary>True while the session holds.</summary>
    /// <param name="isStaff">Whether the account holds a staff role today.</param>
    /// <param name="isKept">Whether the person asked to stay signed in; without effect for staff.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="seenAt">When it was last used.</param>
    /// <param name="now">Now.</param>
    public bool Holds(bool isStaff, bool isKept, DateTimeOffset startedAt, DateTimeOffset seenAt, DateTimeOffset now)
    {
        var (longest, idle) = isStaff || !isKept ? (StaffLongest, StaffIdle) : (KeptLongest, KeptIdle);
        return now - startedAt < longest && now - seenAt < idle;
    }
}
