using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace DanVan.Web.Hosting;

/// <summary>Pages, feeds and map data are compressed for weak networks. Styles and scripts were compressed by the build.</summary>
internal static class SmallAnswers
{
    private static readonly string[] _types =
    [
        "text/html", "text/csv", "text/plain", "text/xml", "text/calendar", "application/xml", "application/json", "application/problem+json", "application/atom+xml", "application/geo+json", "image/svg+xml",
    ];

    public static void AddSmallAnswers(this IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            // No page shows a lasting secret beside words that a stranger chose: form tokens are masked anew in each answer, a follow key is shown once.
            o.EnableForHttps = true;
            o.MimeTypes = _types;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
    }
}
