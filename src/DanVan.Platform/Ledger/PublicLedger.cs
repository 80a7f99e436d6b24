using DanVan.Platform.Data;
using DanVan.PublicLog;

namespace DanVan.Platform.Ledger;

/// <summary>
/// Enters public acts into the public log (nhật ký công khai). An entry becomes true with the caller's <c>SaveChangesAsync</c>, gets its place within seconds, and can then neither be
/// altered nor dropped nor dated back without anybody noticing who keeps a copy of the log's checkpoint.
/// </summary>
public sealed class PublicLedger(AppDbContext db, TimeProvider clock)
{
    /// <summary>The kind of entry that says "something was received" and nothing else.</summary>
    public const string Received = "received";

    /// <summary>The page where entries are looked up, by the code of a record or by their hash.</summary>
    public const string EntriesAddress = "/nhat-ky/muc";

    /// <summary>The page of a record's entries.</summary>
    public static string EntriesOf(string code) => $"{EntriesAddress}?ma={code}";

    /// <summary>Enters an act.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="code">The public code of the record it is about, by which people look its entries up; null for none.</param>
    /// <returns>The entry's leaf hash.</returns>
    public LogHash Add(LedgerEntry entry, string? code = null) => new(Enter(entry, code).LeafHash);

    /// <summary>Enters an act.</summary>
    /// <returns>The waiting entry.</returns>
    public LedgerRow Enter(LedgerEntry entry, string? code = null)
    {
        var bytes = entry.ToBytes();
        var row = new LedgerRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Entry = bytes, LeafHash = LogHashing.Leaf(bytes).ToArray(), Code = code };
        db.Set<LedgerRow>().Add(row);
        return row;
    }

    /// <summary>Knows an entry that stands in the log's files already and was not entered here: it came back from a copy of the log.</summary>
    /// <returns>The entry, whose place the caller gives.</returns>
    public LedgerRow Find(LogHash leaf, string? code)
    {
        var row = new LedgerRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), LeafHash = leaf.ToArray(), Code = code };
        db.Set<LedgerRow>().Add(row);
        return row;
    }

    /// <summary>Enters that something was received: a commitment that says neither what nor where nor of which kind, and that its sender alone can open.</summary>
    public LogHash AddReceived(ReceivedRecord record) => Add(record.ToEntry());
}
