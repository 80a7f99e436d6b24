using System.Security.Cryptography;
using System.Text.Json;
using DanVan.Feedback.Domain.Drafts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace DanVan.Feedback.Following;

/// <summary>Carries a receipt over the redirect, in an encrypted cookie of the browser, for half an hour: of somebody who joined, or for whom an officer entered an item.</summary>
public sealed class JoinReceipt(IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "danvan.joined";

    private readonly IDataProtector _protector = protection.CreateProtector("DanVan.Feedback.JoinReceipt");

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A receipt belongs to a request.");

    /// <summary>Keeps what the receipt shows, for the addresses below a path; the public ones when none is said.</summary>
    public void Keep(string code, DraftToken token, string? path = null)
    {
        var value = JsonSerializer.Serialize(new Kept(code, token.Reveal(), clock.GetUtcNow() + FeedbackDraft.ReceiptLife));
        Http.Response.Cookies.Append(CookieName, _protector.Protect(value), Options(FeedbackDraft.ReceiptLife, path));
    }

    /// <summary>What was kept; null when there is nothing or its time is over.</summary>
    public (string Code, DraftToken Token)? Read()
    {
        if (Http.Request.Cookies[CookieName] is not { Length: > 0 } cookie) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_protector.Unprotect(cookie))!;
            return kept.Until > clock.GetUtcNow() && DraftToken.TryParse(kept.Token, out var token) ? (kept.Code, token) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The key is kept by the person now; nothing of it stays here.</summary>
    public void Forget(string? path = null) => Http.Response.Cookies.Delete(CookieName, Options(TimeSpan.Zero, path));

    private CookieOptions Options(TimeSpan life, string? path) =>
        new() { Path = path ?? Links.List(), MaxAge = life, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps };

    private sealed record Kept(string Code, string Token, DateTimeOffset Until);
}
