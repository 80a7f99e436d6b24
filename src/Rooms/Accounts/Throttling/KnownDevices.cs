using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace DanVan.Accounts.Throttling;

/// <summary>
/// A cookie by which a browser shows that an account has signed in from it before, so that strangers' wrong tries do not slow down the account's owner. It signs nobody in.
/// It holds a random mark and the accounts, encrypted; the server keeps no list.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "danvan.device";

    private const int MostAccounts = 5;
    private static readonly TimeSpan _life = TimeSpan.FromDays(365);
    private readonly IDataProtector _protector = protection.CreateProtector("DanVan.Accounts.KnownDevice");

    /// <summary>Who is trying: the network address, and the device's mark if this account is known on it.</summary>
    public ClientMark ClientOf(HttpContext http, AccountId? account) =>
        new(http.Connection.RemoteIpAddress, account is { } id && Read(http) is [var mark, .. var accounts] && accounts.Contains(id.ToString()) ? mark : null);

    /// <summary>The account has signed in here.</summary>
    public void Remember(HttpContext http, AccountId account)
    {
        var known = Read(http);
        var mark = known.Length > 0 ? known[0] : RandomNumberGenerator.GetHexString(32, lowercase: true);
        var accounts = known.Skip(1).Where(a => a != account.ToString()).Prepend(account.ToString()).Take(MostAccounts);
        var value = _protector.Protect(string.Join('|', accounts.Prepend(mark)));
        http.Response.Cookies.Append(CookieName, value, new CookieOptions
        {
            MaxAge = _life,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            Path = Links.Mine,
        });
    }

    private string[] Read(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 } cookie) return [];
        try
        {
            return _protector.Unprotect(cookie).Split('|');
        }
        catch (CryptographicException)
        {
            // Made under another key, or by somebody else: a stranger.
            return [];
        }
    }
}
