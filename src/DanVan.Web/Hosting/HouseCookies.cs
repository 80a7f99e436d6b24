using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Web.Hosting;

/// <summary>How the front door's own cookies travel: out of reach of scripts and other sites, and never in the clear when the page came encrypted.</summary>
internal static class HouseCookies
{
    public static void AddHouseCookies(this IServiceCollection services)
    {
        services.Configure<AntiforgeryOptions>(o => Harden(o.Cookie, "danvan.form"));
        services.Configure<CookieTempDataProviderOptions>(o => Harden(o.Cookie, "danvan.once"));
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
