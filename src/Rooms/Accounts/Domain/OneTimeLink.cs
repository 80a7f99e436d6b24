using System.Buffers.Text;
using System.Security.Cryptography;
using DanVan.Core.Contacts;
using DanVan.Platform.Privacy;

namespace DanVan.Accounts.Domain;

/// <summary>A link that works once (liên kết dùng một lần). Only the hash of its secret is stored.</summary>
public sealed class OneTimeLink
{
    private const int SecretBytes = 32;

    private OneTimeLink()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>For whom.</summary>
    public AccountId AccountId { get; private init; }

    /// <summary>What it does.</summary>
    public LinkPurpose Purpose { get; private init; }

    /// <summary>SHA-256 of the secret in the address.</summary>
    public byte[] SecretHash { get; private init; } = [];

    /// <summary>The address to be confirmed, for <see cref="LinkPurpose.ConfirmEmail"/>.</summary>
    [PersonalField(PersonalKind.Basic, "confirm a new e-mail address", "30 days after the link has run out")]
    public string? NewEmail { get; private init; }

    /// <summary>Who made it; null for the owner or the command line.</summary>
    public AccountId? MadeBy { get; private init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>From when on it does not work.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used; null while it waits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Makes a link and the secret that goes into its address.</summary>
    public static (OneTimeLink Link, string Secret) Make(AccountId account, LinkPurpose purpose, AccountId? by, DateTimeOffset now, EmailAddress? newEmail = null)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            Purpose = purpose,
            SecretHash = HashOf(secret),
            NewEmail = newEmail?.Text,
            MadeBy = by,
            MadeAt = now,
            ExpiresAt = now + LifeOf(purpose),
        };
        return (link, secret);
    }

    /// <summary>What is stored of a secret. It has 256 random bits, so a plain hash is enough.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret));

    /// <summary>True while it works.</summary>
    public bool IsAlive(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses it up.</summary>
    public Outcome Use(DateTimeOffset now)
    {
        if (!IsAlive(now)) return AccountRefusals.LinkDead;
        UsedAt = now;
        return Outcome.Done;
    }

    private static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.ConfirmEmail => TimeSpan.FromDays(1),
        LinkPurpose.NewPassword => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
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
