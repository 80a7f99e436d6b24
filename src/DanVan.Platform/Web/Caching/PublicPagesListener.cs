using DanVan.Platform.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DanVan.Platform.Web.Caching;

/// <summary>On PostgreSQL several processes serve the same pages: each listens and drops its kept pages when another changed what is public. On SQLite there is one process and nothing to hear.</summary>
public sealed class PublicPagesListener(IServiceScopeFactory scopes, IOutputCacheStore store, ILogger<PublicPagesListener> log) : BackgroundService
{
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (ConnectionString() is not { } connectionString) return;

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(connectionString, stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                log.LogWarning("The listener for changed public pages lost its connection ({Failure}); trying again", exception.GetType().Name);
                // What was missed while deaf is unknown, so everything goes.
                await store.EvictByTagAsync(PublicPages.Tag, stoppingToken);
                await Task.Delay(_again, stoppingToken);
            }
        }
    }

    private string? ConnectionString()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return db.IsSqlite ? null : db.Database.GetConnectionString();
    }

    private async Task ListenAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        connection.Notification += (_, _) => _ = store.EvictByTagAsync(PublicPages.Tag, CancellationToken.None).AsTask();
        await using (var listen = new NpgsqlCommand($"LISTEN {PublicPages.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true) await connection.WaitAsync(cancellationToken);
    }
}
