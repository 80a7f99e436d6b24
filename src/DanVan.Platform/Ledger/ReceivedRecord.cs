using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DanVan.PublicLog;

namespace DanVan.Platform.Ledger;

/// <summary>
/// What a receipt proves: under which code, when, and what was received. The log holds SHA-256(salt ‖ record) alone; record and salt stand on the receipt, and the server keeps no salt.
/// </summary>
/// <param name="Salt">32 bytes that only the sender has.</param>
/// <param name="Record">The record's canonical bytes.</param>
public sealed record ReceivedRecord(byte[] Salt, byte[] Record)
{
    /// <summary>Where a sender turns what the page gave into a receipt with its proof, by POST of <see cref="FieldName"/>.</summary>
    public const string ReceiptAddress = "/nhat-ky/bien-nhan";

    /// <summary>What the public log and a receipt are, in plain words.</summary>
    public const string ExplainAddress = "/nhat-ky/la-gi";

    /// <summary>The form's field: <see cref="ToField"/>.</summary>
    public const string FieldName = "BienNhan";

    private const int MostExtra = 1024;

    /// <summary>The record of an act whose receipt its holder can have again.</summary>
    /// <param name="secret">Of the holder's follow key; the salt is drawn from it.</param>
    /// <param name="act">The act's number, which no other act has.</param>
    /// <param name="record">The record's canonical bytes.</param>
    public static ReceivedRecord Of(ReceiptSecret secret, Guid act, byte[] record) => new(secret.SaltOf(act), record);

    /// <summary>The record of an act whose receipt is given once: the salt stands there and nowhere else.</summary>
    public static ReceivedRecord Once(ReceivedAct act) => new(RandomNumberGenerator.GetBytes(SaltedCommitment.SaltBytes), act.ToRecord());

    /// <summary>A field of the record; null when it has none of that name.</summary>
    public string? Field(string name) => LedgerEntry.Read(Record)?.FirstOrDefault(f => f.Name == name).Value;

    /// <summary>The entry in the log.</summary>
    public LedgerEntry ToEntry() => new LedgerEntry(PublicLedger.Received).With("commitment", SaltedCommitment.HashOf(Salt, Record).ToString());

    /// <summary>The leaf hash of that entry.</summary>
    public LogHash LeafHash => LogHashing.Leaf(ToEntry().ToBytes());

    /// <summary>What the receipt carries beside the proof.</summary>
    public byte[] ToExtra() => JsonSerializer.SerializeToUtf8Bytes(new Extra(Convert.ToHexStringLower(Salt), Encoding.ASCII.GetString(Record)), JsonSerializerOptions.Web);

    /// <summary>The same for a form's hidden field.</summary>
    public string ToField() => Convert.ToBase64String(ToExtra());

    /// <summary>Reads <see cref="ToField"/>; null when it is none.</summary>
    public static ReceivedRecord? ReadField(string? field)
    {
        var bytes = new byte[MostExtra];
        return field is not null && Convert.TryFromBase64String(field, bytes, out var length) ? ReadExtra(bytes.AsSpan(0, length)) : null;
    }

    /// <summary>Reads what a receipt carries; null when it is none.</summary>
    public static ReceivedRecord? ReadExtra(ReadOnlySpan<byte> extra)
    {
        try
        {
            if (JsonSerializer.Deserialize<Extra>(extra, JsonSerializerOptions.Web) is not { Salt.Length: 2 * SaltedCommitment.SaltBytes, Record.Length: > 0 } read) return null;
            var record = new ReceivedRecord(Convert.FromHexString(read.Salt), Encoding.ASCII.GetBytes(read.Record));
            return LedgerEntry.Read(record.Record) is null ? null : record;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Extra(string Salt, string Record);
}
