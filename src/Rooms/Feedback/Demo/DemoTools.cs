using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using DanVan.Platform.Search;

namespace DanVan.Feedback.Demo;

/// <summary>What a made-up item lives with: the room's own clocks, seals and journal, under the demo's time and chance.</summary>
internal sealed record DemoTools(AppDbContext Db, Random Random, DemoClock Clock, DemoTimes Times, DateTimeOffset Now)
{
    private readonly HashSet<string> _codes = [];

    public required FeedbackClocks Clocks { get; init; }
    public required Journal Journal { get; init; }
    public required PublicTrace Trace { get; init; }
    public required CurrentActor Current { get; init; }
    public required SenderSeal Seal { get; init; }
    public required FeedbackWords Words { get; init; }
    public required CategoryBook Categories { get; init; }
    public required DemoPhotos Photos { get; init; }
    public required DemoWriter Writer { get; init; }
    public required DemoPeople People { get; init; }
    public required SeededNumbers Numbers { get; init; }

    /// <summary>Takes what search finds, in any order.</summary>
    public required Action<SearchDocument> Found { get; init; }

    /// <summary>A public code that no earlier item has: of a million, hundreds would be drawn twice.</summary>
    public string Code()
    {
        while (true)
        {
            var code = PublicCode.New(FeedbackItem.CodeKind, Numbers).Value;
            if (_codes.Add(code)) return code;
        }
    }

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Random.Next(times) == 0;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    /// <summary>The first ones more often than the last.</summary>
    public T PickEarly<T>(IReadOnlyList<T> from) => from[(int)(Math.Pow(Random.NextDouble(), 1.5) * from.Count)];

    /// <summary>An id by chance that repeats.</summary>
    public Guid Key() => new(Bytes(16));

    /// <summary>Bytes by chance that repeats.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.NextBytes(bytes);
        return bytes;
    }
}
