using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DanVan.Platform.Jobs;

/// <summary>Work of each day: what falls due, what is no longer kept. It may run twice for one day and must then do nothing more.</summary>
public interface IDailyJob
{
    /// <summary>The stable name: room and verb, <c>feedback.forget</c>.</summary>
    static abstract string Name { get; }

    /// <summary>When, by Vietnam's clock.</summary>
    static abstract TimeOnly At { get; }

    /// <summary>Does the work of a day.</summary>
    Task RunAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>Registers daily jobs.</summary>
public static class DailyJobServices
{
    /// <summary>Runs <typeparamref name="TJob"/> once a day. A day that was missed because the program was down is made good at the next start.</summary>
    public static IServiceCollection AddDailyJob<TJob>(this IServiceCollection services) where TJob : class, IDailyJob => services
        .AddScoped<TJob>()
        .AddSingleton(new DailyJobs.Registration(TJob.Name, TJob.At))
        .AddSingleton(new JobKind(TJob.Name, (scope, day, cancellationToken) =>
            scope.GetRequiredService<TJob>().RunAsync(DateOnly.ParseExact(day, DailyJobs.DayFormat, CultureInfo.InvariantCulture), cancellationToken)));
}

/// <summary>Sees to it that each daily job has one row that waits for its next hour. Several processes may do so at once: the row's id follows from name and day.</summary>
public sealed class DailyJobs(IServiceScopeFactory scopes, IEnumerable<DailyJobs.Registration> registrations, TimeProvider clock, ILogger<DailyJobs> log) : BackgroundService
{
    internal const string DayFormat = "yyyy-MM-dd";

    private static readonly TimeSpan _look = TimeSpan.FromMinutes(10);

    /// <summary>Adds the next row of every daily job that has none waiting.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        foreach (var registration in registrations)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (await db.Set<Job>().AnyAsync(j => j.Kind == registration.Name && j.DoneAt == null && j.FailedAt == null, cancellationToken)) continue;

            db.Add(registration.Next(clock.GetUtcNow()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
            {
                // Another process planned the same day.
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PlanAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning("The daily jobs could not be planned ({Failure}); trying again", exception.GetType().Name);
            }

            await Task.Delay(_look, clock, stoppingToken);
        }
    }

    /// <summary>One daily job.</summary>
    public sealed record Registration(string Name, TimeOnly At)
    {
        /// <summary>The row for the first hour <see cref="At"/> after an instant.</summary>
        internal Job Next(DateTimeOffset now)
        {
            var day = VietnamTime.DateOf(now);
            if (DueOn(day) <= now) day = day.AddDays(1);
            var payload = day.ToString(DayFormat, CultureInfo.InvariantCulture);
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name} {payload}")).AsSpan(0, 16));
            return new Job { Id = id, Kind = Name, Payload = payload, DueAt = DueOn(day) };
        }

        private DateTimeOffset DueOn(DateOnly day) => VietnamTime.StartOf(day) + At.ToTimeSpan();
    }
}
