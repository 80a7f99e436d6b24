using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Platform.Web.Limits;

/// <summary>
/// When a form was shown, signed and encrypted into a hidden field: a form that comes back after a blink was filled by no person, and one without a stamp was never shown.
/// Such a form is not refused; it waits longer for its check.
/// </summary>
public sealed class FormAge(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Older than this, a stamp says nothing any more.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("DanVan.FormAge");

    /// <summary>A stamp of now.</summary>
    /// <param name="form">Which form: a stamp of one is none for another.</param>
    public string Stamp(string form)
    {
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(_protector.CreateProtector(form).Protect(time.ToArray()));
    }

    /// <summary>How long ago the form was shown; null when the stamp is missing, forged or too old.</summary>
    public TimeSpan? Of(string form, string? stamp)
    {
        if (string.IsNullOrEmpty(stamp)) return null;
        try
        {
            var time = _protector.CreateProtector(form).Unprotect(WebEncoders.Base64UrlDecode(stamp));
            var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(time));
            return age >= TimeSpan.Zero && age <= _life ? age : null;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
