using Microsoft.Net.Http.Headers;

namespace DanVan.Web.Hosting;

/// <summary>Fonts bear their content in their name, given by the bundler, because the style sheet must know it. So they too may be kept for a year.</summary>
internal static class FontCaching
{
    public static void UseFontCaching(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/assets/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) response.Headers[HeaderNames.CacheControl] = "max-age=31536000, immutable";
                return Task.CompletedTask;
            }, context.Response);
        return next(context);
    });
}
