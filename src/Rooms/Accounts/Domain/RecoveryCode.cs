using System.Security.Cryptography;
using System.Text;

namespace DanVan.Accounts.Domain;

/// <summary>A code that stands in for the second factor once, for the day the phone is lost (mã dự phòng). Shown when it is made, kept as a hash.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many are made at a time.</summary>
    public const int Count = 8;

    /// <summary>Letters and digits of one code.</summary>
    public const int Length = 16;

    // No look-alikes. 16 of 30 symbols are 78 bits: too many to try, so a plain hash is enough.
    private const string Symbols = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int GroupLength = 4;

    private RecoveryCode()
    {
    }

    /// <summary>Whose.</summary>
    public AccountId AccountId { get; private init; }

    /// <summary>SHA-256 of the code without hyphens.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>A new code as it is shown, <c>K7QM-2XRD-9HPA-T4WN</c>.</summary>
    public static string Draw() => string.Join('-', RandomNumberGenerator.GetString(Symbols, Length).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What is kept of a code.</summary>
    public static RecoveryCode Of(AccountId account, string code) => new() { AccountId = account, Hash = HashOf(code) };

    /// <summary>The hash of a code as people type it: any case, with or without hyphens and blanks.</summary>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))));
}
