using BenchmarkDotNet.Attributes;
using DanVan.Core.Ballots;

namespace DanVan.Core.Bench;

/// <summary>A vote of a large village: 400 households, each with one paper ballot.</summary>
[MemoryDiagnoser]
public class BallotBenchmarks
{
    private const int Households = 400;

    private static readonly DateTimeOffset _now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly AccountId _head = AccountId.From(Guid.CreateVersion7(_now));

    private readonly Household[] _register = [.. Enumerable.Range(0, Households).Select(i => new Household(HouseholdId.From(Guid.CreateVersion7(_now.AddSeconds(i))), "17971-01", HasRepresentative: true))];
    private readonly string[][] _marks = [.. Enumerable.Range(0, Households).Select(i => i % 3 == 0 ? Array.Empty<string>() : [Question.Agree])];
    private Electorate _electorate = null!;
    private IReadOnlyList<BallotEntry> _entries = [];

    /// <summary>Freezes the register and lets everybody vote.</summary>
    [GlobalSetup]
    public void Vote()
    {
        _electorate = Freeze();
        _entries = Run().Entries;
    }

    /// <summary>The register frozen at a day.</summary>
    [Benchmark]
    public Electorate Freeze() => new DraftElectorate(_register).Freeze(DateOnly.FromDateTime(_now.UtcDateTime));

    /// <summary>A ballot to each household and back.</summary>
    [Benchmark]
    public OpenBallot Run()
    {
        var ballot = new OpenBallot(_electorate, Question.Decision);
        foreach (var household in _register)
        {
            ballot.Issue(household.Id, _head, _now);
            ballot.Return(household.Id, Channel.Paper, _head, _now);
        }

        return ballot;
    }

    /// <summary>The same from its 800 stored rows, each checked again.</summary>
    [Benchmark]
    public OpenBallot Restore() => OpenBallot.Restore(_electorate, Question.Decision, _entries);

    /// <summary>The sheet of the counting board.</summary>
    [Benchmark]
    public CountSheet Count() => CountSheet.Of(Question.Decision, Channel.Paper, _marks);
}
