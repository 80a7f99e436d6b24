using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace DanVan.Web.Hosting;

/// <summary>Vietnamese first, English second: by <c>?culture=</c>, then by cookie. The browser's own language is not asked, so that a shared phone shows what its reader chose.</summary>
internal static class Languages
{
    /// <summary>Remembers the chosen language.</summary>
    public const string CookieName = "danvan.lang";

    public static void AddHouseLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(o =>
    {
        o.SetDefaultCulture("vi-VN");
        // English words, Vietnamese numbers and dates stay apart: en-GB writes dd/MM/yyyy as people here do.
        o.SupportedCultures = [new CultureInfo("vi-VN"), new CultureInfo("en-GB")];
        o.SupportedUICultures = o.SupportedCultures;
        o.RequestCultureProviders = [new ShortQuery(), new CookieRequestCultureProvider { CookieName = CookieName }];
    });

    public static void UseHouseLanguages(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            if (Asked(context.Request) is { } culture)
            {
                var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
                context.Response.Cookies.Append(CookieName, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            }

            return next(context);
        });
    }

    private static string? Asked(HttpRequest request) => request.Query["culture"].ToString() switch
    {
        "vi" or "vi-VN" => "vi-VN",
        "en" or "en-GB" => "en-GB",
        _ => null,
    };

    private sealed class ShortQuery : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Task.FromResult(Asked(httpContext.Request) is { } culture ? new ProviderCultureResult(culture) : null);
    }
}
