using System.Collections.Frozen;

namespace DanVan.Core.RuleSets;

/// <summary>
/// All rule sets of the house (quy định): the law as versioned data. A record is judged by the version in force on its own date, not on today's (rule 7).
/// Immutable; local changes give a new book.
/// </summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, RuleSet> _sets;

    private RuleBook(IEnumerable<RuleSet> sets) => _sets = sets.ToFrozenDictionary(set => set.Id);

    /// <summary>All rule sets, by id.</summary>
    public IEnumerable<RuleSet> Sets => _sets.Values.OrderBy(set => set.Id, StringComparer.Ordinal);

    /// <summary>Periods without a rule, to be shown to the administrator.</summary>
    public IEnumerable<RuleGap> Gaps => Sets.SelectMany(set => set.Gaps());

    /// <summary>Stored changes that fit nothing any more, as after an upgrade that renamed a value: to be shown to the administrator.</summary>
    public IReadOnlyList<RuleChange> Stale { get; private init; } = [];

    /// <summary>Reads all rule files. Throws <see cref="RuleDataException"/> naming every fault: unknown fields, overlapping versions, values that make no sense, an id twice.</summary>
    /// <param name="files">Name (ending in <c>id.json</c>) and content of each.</param>
    public static RuleBook Load(IEnumerable<(string Name, Stream Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<string>();
        var sets = files.Select(file => RuleFile.Read(file.Name, file.Content, faults)).OfType<RuleSet>().ToList();
        faults.AddRange(sets.GroupBy(set => set.Id).Where(group => group.Count() > 1).Select(group => $"'{group.Key}' stands in two files."));
        return faults.Count > 0 ? throw new RuleDataException(faults) : new(sets);
    }

    /// <summary>A rule set; null when there is none of that name.</summary>
    public RuleSet? Find(string id) => _sets.GetValueOrDefault(id);

    /// <summary>The version in force on a day. Throws when there is none: ask <see cref="Find"/> where a record may be older than the law.</summary>
    public RuleVersion InForce(string id, DateOnly day) =>
        (Find(id) ?? throw new KeyNotFoundException($"There is no rule set '{id}'.")).On(day)
        ?? throw new InvalidOperationException($"No version of '{id}' was in force on {day:yyyy-MM-dd}.");

    /// <summary>The book with one more local change, or why it is not accepted.</summary>
    public Outcome<RuleBook> Changed(RuleChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Find(change.SetId) is not { } set || set.On(change.ValidFrom)?.Values.GetValueOrDefault(change.Key) is not { } present) return RuleRefusals.Unknown;
        if (change.Entry.Kind != present.Kind) return RuleRefusals.OtherKind;
        if (change.Entry.Faults().Any() || IsOutside(change.Entry.Number, present.Number)) return RuleRefusals.OutOfBounds;
        if (string.IsNullOrWhiteSpace(change.Reason)) return RuleRefusals.ReasonMissing;

        var law = set.On(change.ValidFrom)!.LawFrom;
        var versions = set.Versions.SelectMany(version => version.LawFrom == law ? Laid(version, change) : [version]);
        return new RuleBook([.. _sets.Values.Where(other => other.Id != set.Id), set with { Versions = [.. versions] }]) { Stale = Stale };
    }

    /// <summary>The book with all stored changes laid over it, in the order of their days; those that fit nothing are listed in <see cref="Stale"/>.</summary>
    public RuleBook With(IEnumerable<RuleChange> changes)
    {
        var book = this;
        var stale = new List<RuleChange>(Stale);
        foreach (var change in changes.OrderBy(change => change.ValidFrom).ThenBy(change => change.At))
        {
            if (book.Changed(change).Value is { } changed) book = changed;
            else stale.Add(change);
        }

        return new RuleBook(book._sets.Values) { Stale = stale };
    }

    // The part before the change stays; the rest, and what follows of the same version of the law, takes the new value.
    private static IEnumerable<RuleVersion> Laid(RuleVersion version, RuleChange change)
    {
        if (version.ValidTo < change.ValidFrom || version.Changes.Any(later => later.Key == change.Key && later.ValidFrom > change.ValidFrom)) return [version];

        var present = version.Values[change.Key];
        var number = change.Entry.Number is { } wanted ? wanted with { Min = present.Number!.Min, Max = present.Number.Max } : null;
        var values = version.Values.ToDictionary();
        values[change.Key] = change.Entry with { Label = present.Label, Number = number };
        var changed = version with { Values = values, Changes = [.. version.Changes, change] };
        return version.ValidFrom >= change.ValidFrom
            ? [changed]
            : [version with { ValidTo = change.ValidFrom.AddDays(-1) }, changed with { ValidFrom = change.ValidFrom }];
    }

    private static bool IsOutside(NumberValue? wanted, NumberValue? bounds) => wanted is not null && (wanted.Value < bounds!.Min || wanted.Value > bounds.Max);
}
