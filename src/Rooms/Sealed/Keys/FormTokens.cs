using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DanVan.Sealed.Keys;

/// <summary>The random token of a sealed form, signed with its age. The browser keeps it in the page alone: there is no cookie and no draft for the sealed kinds.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Length = 32;

    private static readonly TimeSpan _life = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("DanVan.Sealed.Form");

    /// <summary>A token for a form that is shown now.</summary>
    public string New()
    {
        var bytes = new byte[sizeof(long) + Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(bytes.AsSpan(sizeof(long)));
        return Base64Url.EncodeToString(_protector.Protect(bytes));
    }

    /// <summary>Reads a token and its age; false when it was not made here or is older than a day.</summary>
    public bool TryRead(string? text, [NotNullWhen(true)] out byte[]? token, out TimeSpan age)
    {
        (token, age) = (null, TimeSpan.Zero);
        if (string.IsNullOrEmpty(text) || text.Length > 1000 || !Base64Url.IsValid(text)) return false;
        try
        {
            var bytes = _protector.Unprotect(Base64Url.DecodeFromChars(text));
            if (bytes.Length != sizeof(long) + Length) return false;
            age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
            token = age <= _life ? bytes[sizeof(long)..] : null;
            return token is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
