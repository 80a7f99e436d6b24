namespace DanVan.Platform.Ledger;

/// <summary>
/// Something a person did that was acknowledged, as their receipt tells it: a report sent, words added, an answer rated, a consent taken back. The log holds of all of them one and
/// the same kind of blinded entry.
/// </summary>
/// <param name="Act">What was done, <c>send</c>; a word of its own for each.</param>
/// <param name="Code">The public code of the record.</param>
/// <param name="At">When it was acknowledged.</param>
public sealed record ReceivedAct(string Act, string Code, DateTimeOffset At)
{
    /// <summary>A report, complaint or denunciation was sent.</summary>
    public const string Send = "send";

    /// <summary>The words as sent; null when there were none.</summary>
    public string? Words { get; init; }

    /// <summary>The step of a rating.</summary>
    public string? Rating { get; init; }

    /// <summary>The canonical bytes; words stand there as their SHA-256.</summary>
    public byte[] ToRecord() =>
        new LedgerEntry(PublicLedger.Received)
            .With("act", Act).With("at", At).With("code", Code).With("rating", Rating).WithWords("text", Words).ToBytes();
}
