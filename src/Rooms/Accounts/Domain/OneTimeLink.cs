using DanVan.Core.Contacts;
using DanVan.Platform.Privacy;

namespace DanVan.Accounts.Domain;

/// <summary>The id of a one-time link.</summary>
public readonly record struct LinkId(Guid Value) : IId<LinkId>
{
    /// <inheritdoc />
    public static LinkId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static LinkId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>A link that works once (liên kết dùng một lần). Its secret is not stored: it follows from the id under the server's secret.</summary>
public sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    /// <summary>The id.</summary>
    public LinkId Id { get; private init; }

    /// <summary>For whom.</summary>
    public AccountId AccountId { get; private init; }

    /// <summary>What it does.</summary>
    public LinkPurpose Purpose { get; private init; }

    /// <summary>The address to be confirmed, for <see cref="LinkPurpose.ConfirmEmail"/>.</summary>
    [PersonalField(PersonalKind.Basic, "confirm a new e-mail address", "30 days after the link has run out")]
    public string? NewEmail { get; private init; }

    /// <summary>Who made it; null for the owner or the command line.</summary>
    public AccountId? MadeBy { get; private init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>From when on it does not work.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used or replaced by a newer one; null while it waits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A link that works from now on.</summary>
    public static OneTimeLink Make(AccountId account, LinkPurpose purpose, AccountId? by, DateTimeOffset now, EmailAddress? newEmail = null) => new()
    {
        Id = LinkId.New(now),
        AccountId = account,
        Purpose = purpose,
        NewEmail = newEmail?.Text,
        MadeBy = by,
        MadeAt = now,
        ExpiresAt = now + LifeOf(purpose),
    };

    /// <summary>How long a link of this purpose works.</summary>
    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.ConfirmEmail => TimeSpan.FromDays(1),
        LinkPurpose.NewPassword => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>True while it works.</summary>
    public bool IsAlive(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses it up.</summary>
    public Outcome Use(DateTimeOffset now)
    {
        if (!IsAlive(now)) return AccountRefusals.LinkDead;
        UsedAt = now;
        return Outcome.Done;
    }
}

/// <summary>What a one-time link does.</summary>
public enum LinkPurpose
{
    /// <summary>Opens a new account: its owner sets a password.</summary>
    Invitation,

    /// <summary>Sets a new password in place of a forgotten one.</summary>
    NewPassword,

    /// <summary>Confirms a new e-mail address.</summary>
    ConfirmEmail,
}
