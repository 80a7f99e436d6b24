using DanVan.Platform.Ledger;

namespace DanVan.Sealed.Domain;

/// <summary>What was done with something sealed or with a key.</summary>
public enum SealedAct
{
    /// <summary>An item was opened.</summary>
    Opened = 1,

    /// <summary>The reception book was read.</summary>
    BookRead,

    /// <summary>The reception book was exported.</summary>
    BookExported,

    /// <summary>An open report was moved here.</summary>
    MovedHere,

    /// <summary>A person set their passphrase for the first time.</summary>
    PassphraseSet,

    /// <summary>A person changed their passphrase.</summary>
    PassphraseChanged,

    /// <summary>A person who forgot the passphrase began anew and holds no key any more.</summary>
    KeyringReplaced,

    /// <summary>A wrong passphrase was typed.</summary>
    PassphraseWrong,

    /// <summary>An office got its first key.</summary>
    KeyMade,

    /// <summary>An office got a new key; what was sealed was sealed again for it.</summary>
    KeyRenewed,

    /// <summary>The key was opened for a session.</summary>
    KeyOpened,

    /// <summary>A reception officer was given the key.</summary>
    OfficerAdded,

    /// <summary>A reception officer's access was taken back.</summary>
    OfficerRemoved,

    /// <summary>The two recovery persons were named.</summary>
    RecoveryNamed,

    /// <summary>A recovery person gave their share.</summary>
    BreakGlassBegun,

    /// <summary>The second recovery person gave theirs.</summary>
    BreakGlassAgreed,

    /// <summary>The officer took the key with both shares.</summary>
    BreakGlassUsed,

    /// <summary>A case that is no longer kept was removed.</summary>
    Forgotten,
}

/// <summary>One line of the log of sealed things: who did what, when and why, never what was read. Rows are only added (rules 79, 144).</summary>
public sealed class LogLine : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "sealed";

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Shortest reason that says something.</summary>
    public const int ReasonMinLength = 10;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The order and page cursor, newer is larger.</summary>
    public long Position { get; init; }

    /// <summary>What.</summary>
    public SealedAct Act { get; init; }

    /// <summary>The office's unit; empty for what concerns a person's own passphrase.</summary>
    public required string UnitPath { get; init; }

    /// <summary>The item's code.</summary>
    public string? Code { get; init; }

    /// <summary>Who; null for the house itself.</summary>
    public AccountId? ById { get; init; }

    /// <summary>Whom it concerned: the officer added, removed, helped.</summary>
    public AccountId? AboutId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>True for a reason that says something.</summary>
    public static bool IsReason(string? reason) => reason?.Trim().Length is >= ReasonMinLength and <= ReasonMaxLength;

    /// <inheritdoc />
    LedgerEntry IStaffAct.ToAct() => new LedgerEntry(ActKind)
        .With("about", AboutId?.Value).With("act", $"{Act}").With("at", At).With("by", ById?.Value).With("code", Code).With("id", Id).With("position", Position).WithWords("reason", Reason).With("unit", UnitPath);
}
