using BenchmarkDotNet.Attributes;
using DanVan.Core.Lifecycles;

namespace DanVan.Core.Bench;

/// <summary>A step through a table of states, as each room's cases take them.</summary>
[MemoryDiagnoser]
public class LifecycleBenchmarks
{
    private static readonly DateTimeOffset _now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly AccountId _clerk = AccountId.From(Guid.CreateVersion7(_now));
    private static readonly Lifecycle<Letter> _letters = new("letter", Letter.Received,
    [
        new("assign", [Letter.Received, Letter.Assigned], Letter.Assigned) { May = "letter.triage", Needs = Need.Target },
        new("answer", [Letter.Assigned], Letter.Answered) { May = "letter.handle", Needs = Need.Note },
    ]);

    /// <summary>States of a small case.</summary>
    public enum Letter
    {
        /// <summary>It came.</summary>
        Received,

        /// <summary>Somebody has it.</summary>
        Assigned,

        /// <summary>It is answered.</summary>
        Answered,
    }

    /// <summary>A step that is allowed and complete.</summary>
    [Benchmark]
    public bool Take() => _letters.Take(Letter.Received, "assign", new(Target: "Phòng Kinh tế"), _clerk, _now).IsDone;

    /// <summary>A step that the state does not allow.</summary>
    [Benchmark]
    public bool Refuse() => _letters.Take(Letter.Received, "answer", new(Note: "Đã sửa"), _clerk, _now).IsDone;
}
