using System.Text;
using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Audit.Log;

/// <summary>What a receipt turned out to be.</summary>
public enum ReceiptVerdict
{
    /// <summary>The log has what the receipt says.</summary>
    Proved,

    /// <summary>Not a receipt at all, or altered so that it cannot be read.</summary>
    Unreadable,

    /// <summary>It is signed by a key that is not this log's, nor that of a log before it.</summary>
    OtherLog,

    /// <summary>The proof does not lead to the signed root: receipt or record was altered.</summary>
    False,

    /// <summary>It proves a state that this log does not have: the log, or the receipt, is not what it was.</summary>
    NotContinued,

    /// <summary>It is true; the log it is of has ended, and its newest entries, among them perhaps this one, were lost here.</summary>
    ProvedAndLost,
}

/// <summary>A checked receipt.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="Receipt">The receipt, where it could be read.</param>
/// <param name="Record">What it proves.</param>
/// <param name="Log">The log it was held against.</param>
public sealed record CheckedReceipt(ReceiptVerdict Verdict, LogReceipt? Receipt = null, ReceivedRecord? Record = null, LogState? Log = null);

/// <summary>Checks a receipt as anybody could, and further that the log still continues the state it was signed for. Receipts of the logs before it are checked against those.</summary>
public sealed class ReceiptCheck(LogView log)
{
    /// <summary>Checks the text of a receipt.</summary>
    public async Task<CheckedReceipt> RunAsync(string text, CancellationToken cancellationToken)
    {
        // A form sends other line ends than a file has.
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").TrimStart().TrimEnd('\n') + "\n");
        if (!LogReceipt.TryParse(bytes, out var receipt) || ReceivedRecord.ReadExtra(receipt.Extra.Span) is not { } record) return new(ReceiptVerdict.Unreadable);
        if (await log.StateOfAsync(receipt.Checkpoint.Checkpoint.Origin, cancellationToken) is not { } state || !VerifierKey.TryParse(state.Key, out var key)) return new(ReceiptVerdict.OtherLog, receipt, record);

        var trust = new LogTrust(state.Origin, [key]);
        if (!trust.Judge(receipt.Checkpoint).IsTrusted) return new(ReceiptVerdict.OtherLog, receipt, record);
        if (!receipt.Proves(record.LeafHash, trust)) return new(ReceiptVerdict.False, receipt, record);
        var head = receipt.Checkpoint.Checkpoint.Head;
        if (state.Ending == LogEnding.Lost && head.Size > state.Size) return new(ReceiptVerdict.ProvedAndLost, receipt, record, state);
        return new(await log.ContinuesAsync(state, head, cancellationToken) ? ReceiptVerdict.Proved : ReceiptVerdict.NotContinued, receipt, record, state);
    }
}
