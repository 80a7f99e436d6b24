using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Audit.Availability;

/// <summary>Gives a sign of life from the first second on, in each process.</summary>
public sealed class HeartService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HeartService> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<BeatHeart>().RunAsync(stoppingToken) is { } ended)
                    log.LogWarning("Nobody could reach this house from {From:u} to {To:u}", ended.From, ended.To);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("No sign of life could be written ({Failure}); trying again", exception.GetType().Name);
            }

            await Task.Delay(BeatHeart.Pace, clock, stoppingToken);
        }
    }
}
