using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Backup;

/// <summary>
/// Makes a backup each day and whenever an administrator asks. Of several processes that share the folder one makes it. It is no job of the queue: others would wait while a large database is copied.
/// </summary>
public sealed class BackupSchedule(IServiceScopeFactory scopes, IOptions<BackupOptions> options, TimeProvider clock, ILogger<BackupSchedule> log) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _retry = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _asked = new(0, 1);
    private DateTimeOffset _notBefore;

    /// <summary>The folder; null when backups are not scheduled.</summary>
    public BackupFolder? Folder { get; } = options.Value.IsScheduled ? new(options.Value.Folder) : null;

    /// <summary>Since when one is being made by this process; null while none is.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    /// <summary>When the last attempt of this process failed, and why; null when it did not.</summary>
    public (DateTimeOffset At, string Why)? Failure { get; private set; }

    /// <summary>Asks for one now. Asking twice makes one.</summary>
    public void Ask()
    {
        if (_asked.CurrentCount == 0) _asked.Release();
    }

    /// <summary>Makes one when it is time, or when it is asked for; says whether it did.</summary>
    public async Task<bool> RunDueAsync(bool isAsked, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Folder is null || !isAsked && now < _notBefore) return false;
        try
        {
            if (!isAsked && !IsDue(now)) return false;
            using var held = Folder.TryHold();
            if (held is null) return false;

            RunningSince = now;
            await using var scope = scopes.CreateAsyncScope();
            var manifest = await scope.ServiceProvider.GetRequiredService<TakeBackup>()
                .RunAsync(Folder.FileOf(LocalTime(now)), BackupSeal.To(RecoveryKey.Load(options.Value.RecoveryKey)), null, cancellationToken);
            if (manifest.Damaged.Count > 0) log.LogError("{Count} stored files are damaged on the disk: {Files}", manifest.Damaged.Count, string.Join(", ", manifest.Damaged));
            Folder.Tidy(options.Value);
            Failure = null;
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _notBefore = clock.GetUtcNow() + _retry;
            Failure = (clock.GetUtcNow(), exception is IOException or UnauthorizedAccessException ? exception.Message : exception.GetType().Name);
            log.LogError("The backup failed ({Failure}); it is tried again in {Minutes} minutes", Failure.Value.Why, _retry.TotalMinutes);
            return false;
        }
        finally
        {
            RunningSince = null;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Folder is null) return;
        var isAsked = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunDueAsync(isAsked, stoppingToken);
            isAsked = await _asked.WaitAsync(_look, stoppingToken);
        }
    }

    // Also after a time in which the program was down: whatever hour was missed is made good at the next start.
    private bool IsDue(DateTimeOffset now)
    {
        var local = LocalTime(now);
        var last = local.Date + options.Value.At.ToTimeSpan();
        if (last > local) last = last.AddDays(-1);
        return Folder!.List().All(b => b.MadeAt < last);
    }

    private static DateTime LocalTime(DateTimeOffset instant) => instant.ToOffset(VietnamTime.Offset).DateTime;
}
