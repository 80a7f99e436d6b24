using System.Text.Json;
using DanVan.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DanVan.Web.Hosting;

/// <summary>
/// The two questions of whoever watches the server: does the process run (<c>/health/live</c>; restart it when not), and can it work (<c>/health/ready</c>; send it no visitors while not).
/// The answers say which part fails and nothing else about it: everybody may ask.
/// </summary>
internal static class Health
{
    // A watcher asks every few seconds; a database that needs longer than this is gone.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", timeout: _patience)
        .AddCheck<DataFolderHealth>("files", timeout: _patience);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new { status = Word(report.Status), checks = report.Entries.ToDictionary(e => e.Key, e => Word(e.Value.Status)) }, JsonSerializerOptions.Web, http.RequestAborted);

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "ok" : "failed";
}
