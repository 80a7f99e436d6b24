using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace DanVan.Platform.Privacy;

/// <summary>
/// Encrypts personal text before it becomes a column. The keys stand in <c>DANVAN_DATA/keys</c>, apart from the database and its backups. What is sealed for one
/// record and use does not open for another, so that rows cannot be swapped.
/// </summary>
public sealed class SealedText(IDataProtectionProvider protection)
{
    private const int OwnerLength = 16;

    private readonly ConcurrentDictionary<string, IDataProtector> _protectors = [];

    /// <summary>Encrypts a text.</summary>
    /// <param name="text">What nobody may read in the database.</param>
    /// <param name="purpose">Table and field, stable: <c>feedback.sender.name</c>.</param>
    /// <param name="owner">The record's id.</param>
    public byte[] Seal(string text, string purpose, Guid owner)
    {
        var plain = new byte[OwnerLength + Encoding.UTF8.GetByteCount(text)];
        owner.TryWriteBytes(plain);
        Encoding.UTF8.GetBytes(text, plain.AsSpan(OwnerLength));
        return ProtectorOf(purpose).Protect(plain);
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same use and record.</summary>
    /// <exception cref="CryptographicException">It was made for another use or record, was altered, or its key is gone.</exception>
    public string Open(byte[] sealedText, string purpose, Guid owner)
    {
        var plain = ProtectorOf(purpose).Unprotect(sealedText);
        if (plain.Length < OwnerLength || new Guid(plain.AsSpan(0, OwnerLength)) != owner) throw new CryptographicException("The sealed text belongs to another record.");
        return Encoding.UTF8.GetString(plain.AsSpan(OwnerLength));
    }

    private IDataProtector ProtectorOf(string purpose) => _protectors.GetOrAdd(purpose, p => protection.CreateProtector("DanVan.SealedText", p));
}
