namespace DanVan.Organisations.Domain;

/// <summary>The arrows between versions: predecessors, successors and what a unit of one day is on another. Many go into one, and one may be split.</summary>
public sealed class UnitLinks
{
    private readonly UnitRegister _register;
    private readonly ILookup<UnitVersion, UnitLink> _outgoing;
    private readonly ILookup<UnitVersion, UnitLink> _incoming;
    private readonly ILookup<(string Code, DateOnly Date), UnitChange> _departures;

    internal UnitLinks(UnitRegister register)
    {
        _register = register;
        var links = register.Changes.SelectMany(Arrows).ToList();
        _outgoing = links.ToLookup(l => l.From);
        _incoming = links.ToLookup(l => l.To);
        _departures = register.Changes.SelectMany(c => c.From.Select(code => (Key: (code, c.Date), Change: c))).ToLookup(p => p.Key, p => p.Change);
    }

    /// <summary>What went into this version at its start or while it existed, oldest first.</summary>
    public IEnumerable<UnitLink> Into(UnitVersion unit) => _incoming[unit].OrderBy(l => l.Change.Date);

    /// <summary>Where this version, or parts of it, went at its end or while it existed, oldest first.</summary>
    public IEnumerable<UnitLink> OutOf(UnitVersion unit) => _outgoing[unit].OrderBy(l => l.Change.Date);

    /// <summary>The arrows of one change.</summary>
    public IEnumerable<UnitLink> Of(UnitChange change) => Arrows(change);

    /// <summary>The changes that ended this version, among them those without a recorded successor.</summary>
    public IEnumerable<UnitChange> EndingsOf(UnitVersion unit) => unit.Valid.To is { } end ? _departures[(unit.Code, end)] : [];

    /// <summary>
    /// What a unit is on a later day (or, when <paramref name="date"/> is earlier, what it was made from). A unit of the abolished district tier is followed
    /// through its communes.
    /// </summary>
    public UnitFate Trace(UnitVersion unit, DateOnly date)
    {
        var walk = new Walk(this, date, forward: date >= unit.Valid.From);
        walk.Follow(unit, partial: false);
        return new UnitFate(unit, [.. walk.Found.Select(f => new UnitTrace(f.Key, f.Value)).OrderBy(t => t.Unit.Code, StringComparer.Ordinal)], walk.IsComplete);
    }

    private List<UnitVersion> CommunesAtTheEndOf(UnitVersion unit) =>
        unit is { Level: UnitLevel.District, Valid.To: { } end } ? [.. _register.On(end.AddDays(-1)).Children(unit)] : [];

    private IEnumerable<UnitLink> Arrows(UnitChange change)
    {
        var dayBefore = change.Date.AddDays(-1);
        foreach (var toCode in change.To)
        {
            if (_register.Find(toCode, change.Date) is not { } to) continue;
            foreach (var fromCode in change.From)
                if (_register.Find(fromCode, dayBefore) is { } from && from != to)
                    yield return new UnitLink(change, from, to, change.PartialFrom.Contains(fromCode));
        }
    }

    /// <summary>One walk along the arrows to a day. A version is left to the side when it gave a part away, and at its end.</summary>
    private sealed class Walk(UnitLinks links, DateOnly date, bool forward)
    {
        private readonly HashSet<(UnitVersion, bool)> _seen = [];

        /// <summary>The units of the day; true when only parts of the first unit reach them.</summary>
        public Dictionary<UnitVersion, bool> Found { get; } = [];

        public bool IsComplete { get; private set; } = true;

        public void Follow(UnitVersion at, bool partial)
        {
            if (!_seen.Add((at, partial))) return;
            if (at.Valid.Contains(date)) Found[at] = partial && Found.GetValueOrDefault(at, true);

            var arrows = (forward ? links.OutOf(at).Where(l => l.Change.Date <= date) : links.Into(at).Where(l => l.Change.Date > date)).ToList();
            foreach (var arrow in arrows) Follow(forward ? arrow.To : arrow.From, partial || arrow.IsPartial);

            var edge = forward ? at.Valid.To : at.Valid.From;
            var edgeIsCrossed = forward ? edge <= date : edge > date;
            if (!edgeIsCrossed || arrows.Any(a => a.Change.Date == edge)) return;
            var communes = links.CommunesAtTheEndOf(at);
            if (!forward || communes.Count == 0) IsComplete = false;
            else foreach (var commune in communes) Follow(commune, partial: true);
        }
    }
}

/// <summary>One answer to "what became of …": a unit of the asked day.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IsPartial">True when only a part went there.</param>
public sealed record UnitTrace(UnitVersion Unit, bool IsPartial);

/// <summary>All answers to "what became of …".</summary>
/// <param name="Of">The unit that was asked about.</param>
/// <param name="Units">The units of the asked day, by code.</param>
/// <param name="IsComplete">False when the record does not say where a part went.</param>
public sealed record UnitFate(UnitVersion Of, IReadOnlyList<UnitTrace> Units, bool IsComplete);
