using System.Buffers.Binary;
using System.Security.Cryptography;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace DanVan.Feedback.Following;

/// <summary>
/// Remembers for half an hour which report this browser follows, so that the key is typed once, and what opens its receipts. It is an encrypted cookie of the browser; the server keeps
/// no list, and the key stands in no address and no log.
/// </summary>
public sealed class FollowSession(IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "danvan.follow";

    private const int IdLength = 16;
    private const int SecretAt = IdLength + sizeof(long);
    private const int Length = SecretAt + ReceiptSecret.Size;

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector = protection.CreateProtector("DanVan.Feedback.FollowSession");

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A session belongs to a request.");

    /// <summary>The follow grant of this browser; null when there is none or its time is over.</summary>
    public Guid? GrantId => Follower?.GrantId;

    /// <summary>Who follows in this browser; null when nobody does or the time is over.</summary>
    public Follower? Follower
    {
        get
        {
            if (Http.Request.Cookies[CookieName] is not { Length: > 0 } cookie) return null;
            try
            {
                var bytes = _protector.Unprotect(Convert.FromBase64String(cookie));
                var until = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdLength)));
                return clock.GetUtcNow() < until && bytes.Length == Length ? new(new Guid(bytes.AsSpan(0, IdLength)), ReceiptSecret.Read(bytes.AsSpan(SecretAt))) : null;
            }
            catch (Exception exception) when (exception is FormatException or CryptographicException)
            {
                return null;
            }
        }
    }

    /// <summary>Begins, or lengthens, following.</summary>
    public void Open(Follower follower)
    {
        var bytes = new byte[Length];
        follower.GrantId.TryWriteBytes(bytes);
        follower.Secret.CopyTo(bytes.AsSpan(SecretAt));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(IdLength), (clock.GetUtcNow() + _life).ToUnixTimeMilliseconds());
        Http.Response.Cookies.Append(CookieName, Convert.ToBase64String(_protector.Protect(bytes)), Options(_life));
    }

    /// <summary>Ends it.</summary>
    public void Close() => Http.Response.Cookies.Delete(CookieName, Options(TimeSpan.Zero));

    private CookieOptions Options(TimeSpan life) => new()
    {
        Path = Links.List(),
        MaxAge = life,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
    };
}
