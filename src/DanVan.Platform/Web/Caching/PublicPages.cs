using System.Globalization;
using DanVan.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform.Web.Caching;

/// <summary>
/// Keeps anonymous pages without a form for some seconds, by path, language and query. What is withdrawn or redacted must vanish at once: the action that
/// did it calls <see cref="ChangedAsync"/> after its save; other processes on PostgreSQL are told by <see cref="PublicPagesListener"/>.
/// </summary>
public sealed class PublicPages(IOutputCacheStore store, AppDbContext db)
{
    /// <summary>The name of the output-cache policy; pages carry <c>[OutputCache(PolicyName = PublicPages.Policy)]</c>.</summary>
    public const string Policy = "public";

    /// <summary>The tag of every public page.</summary>
    public const string Tag = "public";

    internal const string Channel = "danvan_public_pages";

    // The bound of staleness if a process dies between its commit and the call below.
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(60);

    /// <summary>Drops the kept pages, here now and in every other process within two seconds.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken = default)
    {
        await store.EvictByTagAsync(Tag, cancellationToken);
        if (!db.IsSqlite) await db.Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", cancellationToken);
    }

    internal static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = 64 * 1024 * 1024;
        options.MaximumBodySize = 512 * 1024;
        options.AddPolicy(Policy, policy => policy
            .With(context => context.HttpContext.User.Identity?.IsAuthenticated != true)
            .Expire(_life)
            .Tag(Tag)
            .SetVaryByQuery("*")
            .SetVaryByHost(false)
            .VaryByValue(context => new KeyValuePair<string, string>("encoding", EncodingOf(context.Request)))
            .VaryByValue(_ => new KeyValuePair<string, string>("lang", CultureInfo.CurrentUICulture.Name)));
    }

    // Pages are kept as they are sent, so that a kept page is compressed once: three forms, not one for each browser's list.
    private static string EncodingOf(HttpRequest request) => request.Headers.AcceptEncoding.ToString() switch
    {
        var accepted when accepted.Contains("br", StringComparison.Ordinal) => "br",
        var accepted when accepted.Contains("gzip", StringComparison.Ordinal) => "gzip",
        _ => "",
    };
}

/// <summary>Registers the cache of public pages.</summary>
public static class PublicPagesServices
{
    /// <summary>Adds the output cache, its policy and the listener.</summary>
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services
        .AddOutputCache(PublicPages.Configure)
        .AddScoped<PublicPages>()
        .AddHostedService<PublicPagesListener>();
}
