using DanVan.Platform.Ledger;

namespace DanVan.Feedback.Domain;

/// <summary>What was opened.</summary>
public enum SenderReadingOf
{
    /// <summary>Who sent it.</summary>
    Sender = 1,

    /// <summary>The words as first sent, before something was covered.</summary>
    OriginalText,

    /// <summary>A photo before boxes were drawn over it.</summary>
    OriginalPhoto,
}

/// <summary>An officer opened what is kept apart: who, when and why. Rows are only added; the auditor sees them, without what was read.</summary>
public sealed class SenderReading : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "reading";

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Shortest reason that says something.</summary>
    public const int ReasonMinLength = 10;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>Order and page cursor; newer is larger.</summary>
    public long Position { get; init; }

    /// <summary>The item's public code. The row stays when the item is removed.</summary>
    public required string Code { get; init; }

    /// <summary>The unit responsible at that time.</summary>
    public required string UnitPath { get; init; }

    /// <summary>What was opened.</summary>
    public SenderReadingOf What { get; init; }

    /// <summary>Who.</summary>
    public AccountId ById { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why, in the officer's words.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc />
    LedgerEntry IStaffAct.ToAct() => new LedgerEntry(ActKind).With("at", At).With("by", ById.Value).With("code", Code).With("id", Id).With("position", Position).WithWords("reason", Reason).With("unit", UnitPath).With("what", $"{What}");
}
