using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DanVan.Feedback.Domain.Drafts;

/// <summary>What a browser holds to find its draft again: 32 random bytes. The database keeps only their hash, and the follow key is drawn from them.</summary>
public sealed class DraftToken
{
    private const int Length = 32;

    private readonly byte[] _bytes;

    private DraftToken(byte[] bytes) => _bytes = bytes;

    /// <summary>What the row is found by.</summary>
    public byte[] Hash => SHA256.HashData(_bytes);

    /// <summary>Draws a new one.</summary>
    public static DraftToken New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a cookie's value.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DraftToken? token)
    {
        var bytes = new byte[Length];
        var isToken = text?.Length == Length * 2 && Convert.FromHexString(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == Length;
        token = isToken ? new(bytes) : null;
        return isToken;
    }

    /// <summary>The cookie's value.</summary>
    public string Reveal() => Convert.ToHexStringLower(_bytes);

    /// <summary>A key that only whoever holds both this token and the server's secret can compute.</summary>
    public byte[] KeyUnder(byte[] secret) => HMACSHA256.HashData(secret, _bytes);

    /// <inheritdoc />
    public override string ToString() => "(draft token)";
}
