using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Audit.Data;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DanVan.Audit.Internal;

/// <summary>Checks the internal log each night, and when an auditor asks, and keeps what came of it.</summary>
public sealed class CheckInternalLog(AppDbContext db, InternalCheck check, JobSignal signal, TimeProvider clock, ILogger<CheckInternalLog> log) : IDailyJob
{
    /// <summary>The job of a check that somebody asked for; its payload is the account.</summary>
    public const string AskedName = "audit.check-internal-asked";

    // More tell nothing more on a page; the verb prints them all.
    private const int MostKept = 50;

    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <inheritdoc />
    public static string Name => "audit.check-internal";

    /// <inheritdoc />
    public static TimeOnly At => new(3, 20);

    /// <inheritdoc />
    public Task RunAsync(DateOnly day, CancellationToken cancellationToken) => CheckAsync(null, cancellationToken);

    /// <summary>Asks for a check; nothing when one waits or runs.</summary>
    public async Task AskAsync(AccountId by, CancellationToken cancellationToken)
    {
        if (await IsAskedAsync(cancellationToken)) return;
        db.Add(Job.New(AskedName, by.Value.ToString("D", CultureInfo.InvariantCulture), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        signal.Raise();
    }

    /// <summary>Whether a check that was asked for waits or runs.</summary>
    public Task<bool> IsAskedAsync(CancellationToken cancellationToken) => db.Set<Job>().AnyAsync(j => j.Kind == AskedName && j.DoneAt == null && j.FailedAt == null, cancellationToken);

    /// <summary>Checks, and keeps what came of it.</summary>
    public async Task CheckAsync(AccountId? askedBy, CancellationToken cancellationToken)
    {
        var (at, watch) = (clock.GetUtcNow(), Stopwatch.StartNew());
        var verdict = await check.RunAsync(cancellationToken);
        db.Add(new InternalCheckRow
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Milliseconds = watch.ElapsedMilliseconds,
            AskedBy = askedBy,
            Entries = verdict.Entries,
            Acts = verdict.Acts,
            Removed = verdict.Removed,
            Waiting = verdict.Waiting,
            Anchors = verdict.Anchors,
            FindingCount = verdict.Findings.Count,
            Findings = JsonSerializer.Serialize(verdict.Findings.Take(MostKept), _json),
        });
        await db.SaveChangesAsync(cancellationToken);
        if (!verdict.IsGood) log.LogCritical("The acts of staff are not what was entered in the internal log: {Count} differences. Look at {Page}.", verdict.Findings.Count, Links.Internal);
    }

    /// <summary>What a check found, as it was kept.</summary>
    public static IReadOnlyList<InternalFinding> FindingsOf(InternalCheckRow row) => JsonSerializer.Deserialize<List<InternalFinding>>(row.Findings, _json)!;
}
