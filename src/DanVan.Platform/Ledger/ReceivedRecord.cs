using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DanVan.PublicLog;

namespace DanVan.Platform.Ledger;

/// <summary>
/// What a sender's receipt proves: under which code, when, and which words were received. The log holds SHA-256(salt ‖ record) alone; record and salt stand on the receipt, drawn from
/// the sender's follow key; the server keeps no salt.
/// </summary>
/// <param name="Salt">32 bytes that only the sender has.</param>
/// <param name="Record">The record's canonical bytes.</param>
public sealed record ReceivedRecord(byte[] Salt, byte[] Record)
{
    /// <summary>Where a sender turns what the page gave into a receipt with its proof, by POST of <see cref="FieldName"/>.</summary>
    public const string ReceiptAddress = "/nhat-ky/bien-nhan";

    /// <summary>The form's field: <see cref="ToField"/>.</summary>
    public const string FieldName = "BienNhan";

    private const int MostExtra = 1024;
    private const string SaltPurpose = "DanVan receipt salt 1";

    /// <summary>The record of one sending.</summary>
    /// <param name="followKey">The key the sender got; the salt is drawn from it.</param>
    /// <param name="code">The public code.</param>
    /// <param name="receivedAt">When it was acknowledged.</param>
    /// <param name="textHash">SHA-256 of the words as sent, in UTF-8.</param>
    public static ReceivedRecord Of(string followKey, string code, DateTimeOffset receivedAt, byte[] textHash) =>
        Of(followKey, new LedgerEntry(PublicLedger.Received).With("at", receivedAt).With("code", code).With("text", Convert.ToHexStringLower(textHash)).ToBytes());

    /// <summary>The same record again, for whoever has the key.</summary>
    public static ReceivedRecord Of(string followKey, byte[] record) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(followKey), SaltedCommitment.SaltBytes, info: Encoding.ASCII.GetBytes(SaltPurpose)), record);

    /// <summary>SHA-256 of words in UTF-8.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

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
