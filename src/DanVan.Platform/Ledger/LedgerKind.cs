namespace DanVan.Platform.Ledger;

/// <summary>What a room calls one kind of its entries in the public log.</summary>
/// <param name="Kind">The kind, <c>feedback.published</c>.</param>
/// <param name="Words">The words, in the language of the request.</param>
public sealed record LedgerKind(string Kind, Func<string> Words);
