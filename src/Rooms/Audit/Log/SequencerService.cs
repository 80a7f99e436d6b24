using DanVan.Audit.Internal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Audit.Log;

/// <summary>Sequences once a second, or every 15 seconds when there are witnesses; in each process, and one of them is the first each time.</summary>
public sealed class SequencerService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SequencerService> log) : BackgroundService
{
    private const int MostTries = 20;

    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _witnessedPace = TimeSpan.FromSeconds(15);

    /// <summary>Why nothing is signed, as the last run found.</summary>
    public LogStop Stop { get; private set; }

    /// <summary>Sequences everything that waits and says how many entries got a place.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        Sequenced run;
        do
        {
            run = await TryAsync<Sequencer, Sequenced>(sequencer => sequencer.RunAsync(cancellationToken));
            if (run.Stop != Stop && run.Stop != LogStop.None) log.LogCritical("The public log signs nothing ({Stop}): {Why} {Remedy}", run.Stop, WhyOf(run.Stop), LogHold.Remedy);
            Stop = run.Stop;
            all += run.Added;
        }
        while (run.Added == Sequencer.MostAtOnce);
        return all;
    }

    /// <summary>Sequences all acts of staff that wait and says how many entries got a place.</summary>
    public async Task<int> RunInternalAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        int run;
        do all += run = await TryAsync<InternalSequencer, int>(sequencer => sequencer.RunAsync(cancellationToken));
        while (run >= Sequencer.MostAtOnce);
        return all;
    }

    private static string WhyOf(LogStop stop) => stop switch
    {
        LogStop.Held => "a backup was restored, and more may have been published than it holds. Acts are entered and wait. Say what was published last with",
        LogStop.SetBack => "the database holds fewer entries than were signed on this machine, or others. Acts are entered and wait. Mend it with",
        _ => "the key among the keys is not the one that signed so far. Restore that one, or mend it with",
    };

    private async Task<TRun> TryAsync<TSequencer, TRun>(Func<TSequencer, Task<TRun>> run) where TSequencer : notnull
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await run(scope.ServiceProvider.GetRequiredService<TSequencer>());
            }
            catch (Exception exception) when (tries < MostTries && WasFaster(scope.ServiceProvider.GetRequiredService<AppDbContext>(), exception))
            {
                // Another process gave the places meanwhile.
            }
        }
    }

    // With witnesses a checkpoint stays for a while, so that they can cosign it; however many processes there are.
    private async Task<bool> IsDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<WitnessList>().AnyAsync(cancellationToken)) return true;
        if (await scope.ServiceProvider.GetRequiredService<LogView>().StateAsync(cancellationToken) is not { } state) return true;
        // A clock that was set back must not keep the log waiting until it has caught up.
        var now = clock.GetUtcNow();
        return now < state.SignedAt || now - state.SignedAt >= _witnessedPace;
    }

    // What it had read is no longer so: the state has another version, a file has been written or cleared away.
    private static bool WasFaster(AppDbContext db, Exception exception) =>
        exception is InvalidDataException or DbUpdateConcurrencyException || exception is DbUpdateException refused && db.IsUniqueViolation(refused);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await IsDueAsync(stoppingToken))
                {
                    await RunAsync(stoppingToken);
                    await RunInternalAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("The logs could not be continued ({Failure}); trying again", exception.GetType().Name);
            }

            await Task.Delay(_pace, clock, stoppingToken);
        }
    }
}
