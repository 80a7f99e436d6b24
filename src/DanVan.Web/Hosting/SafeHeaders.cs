using DanVan.Platform.Web;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Hosting;

/// <summary>What browsers are told of every answer: only our own files, no inline script or style, no frame, no address handed to other sites.</summary>
internal static class SafeHeaders
{
    public static void UseSafeHeaders(this WebApplication app)
    {
        var policy = ContentPolicy(app.Services.GetRequiredService<IOptions<SiteOptions>>().Value);
        // Not sent for addresses of the own machine.
        app.UseHsts();
        app.Use((context, next) =>
        {
            // At the last moment: the page of a failure clears what was set before it.
            context.Response.OnStarting(static state =>
            {
                var (response, policy) = ((HttpResponse, string))state;
                var headers = response.Headers;
                headers.XContentTypeOptions = "nosniff";
                // The rest speaks of documents; styles, scripts and data stay small.
                if (response.ContentType is { } type && !type.StartsWith("text/html", StringComparison.Ordinal) && !type.StartsWith("image/svg", StringComparison.Ordinal)) return Task.CompletedTask;
                headers.ContentSecurityPolicy = policy;
                // A page with a secret in its address says so itself, more strictly.
                headers.TryAdd("Referrer-Policy", "same-origin");
                headers["Permissions-Policy"] = "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return Task.CompletedTask;
            }, (context.Response, policy));
            return next(context);
        });
    }

    private static string ContentPolicy(SiteOptions site)
    {
        var tiles = Uri.TryCreate(site.Tiles, UriKind.Absolute, out var address) ? $" {address.GetLeftPart(UriPartial.Authority)}" : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + $"img-src 'self' data:{tiles}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
