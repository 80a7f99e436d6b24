using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DanVan.Platform.Data;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform.Events;

/// <summary>Which job runs for which event. Filled at start by <see cref="EventServices.AddEventHandler{TEvent,THandler}"/>.</summary>
public sealed class EventHandlers(IEnumerable<EventHandlers.Registration> registrations)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ILookup<string, string> _jobs = registrations.ToLookup(r => r.EventKind, r => r.JobKind);

    /// <summary>The job kinds of an event kind.</summary>
    public IEnumerable<string> Of(string eventKind) => _jobs[eventKind];

    /// <summary>One handler of one event.</summary>
    public sealed record Registration(string EventKind, string JobKind);
}

/// <summary>Registers event handlers.</summary>
public static class EventServices
{
    /// <summary>Runs <typeparamref name="THandler"/> as a job after each <typeparamref name="TEvent"/>.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IEvent
        where THandler : class, IHandle<TEvent>
    {
        var jobKind = $"{TEvent.Kind}>{typeof(THandler).Name}";
        return services
            .AddScoped<THandler>()
            .AddSingleton(new EventHandlers.Registration(TEvent.Kind, jobKind))
            .AddSingleton(new JobKind(jobKind, async (scope, payload, cancellationToken) =>
            {
                var id = Guid.Parse(payload);
                var db = scope.GetRequiredService<AppDbContext>();
                var data = await db.Set<EventRow>().Where(e => e.Id == id).Select(e => e.Data).SingleAsync(cancellationToken);
                await scope.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TEvent>(data, EventHandlers.Json)!, id, cancellationToken);
            }));
    }

    /// <summary>Runs <typeparamref name="THandler"/> after events of several kinds, for many of them at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The job's stable name: room and verb, <c>feedback.count-figures</c>.</param>
    /// <param name="rest">How long it rests after a run, so that what happens meanwhile is handled together.</param>
    /// <param name="of">The kinds of events.</param>
    public static IServiceCollection AddGatheringHandler<THandler>(this IServiceCollection services, string name, TimeSpan rest, params EventType[] of)
        where THandler : class, IHandleTogether
    {
        var types = of.ToDictionary(e => e.Kind, e => e.Type);
        foreach (var kind in types.Keys) services.AddSingleton(new EventHandlers.Registration(kind, name));
        return services.AddScoped<THandler>().AddSingleton(new JobKind(name, (scope, payload, cancellationToken) => RunAsync(scope, [payload], cancellationToken)) { RunTogetherAsync = RunAsync, Rest = rest });

        async Task RunAsync(IServiceProvider scope, IReadOnlyList<string> payloads, CancellationToken cancellationToken)
        {
            var ids = payloads.Select(Guid.Parse).ToList();
            var rows = await scope.GetRequiredService<AppDbContext>().Set<EventRow>().AsNoTracking()
                .Where(e => EF.Parameter(ids).Contains(e.Id)).OrderBy(e => e.Id).Select(e => new { e.Id, e.Kind, e.Data }).ToListAsync(cancellationToken);
            var happened = rows.ConvertAll(e => new Happened(e.Id, (IEvent)JsonSerializer.Deserialize(e.Data, types[e.Kind], EventHandlers.Json)!));
            await scope.GetRequiredService<THandler>().HandleAsync(happened, cancellationToken);
        }
    }
}
