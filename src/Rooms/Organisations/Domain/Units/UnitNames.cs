using DanVan.Vietnamese;

namespace DanVan.Organisations.Domain;

/// <summary>
/// Search over the names of all units of all times. It takes a name with or without accents and type (<c>kim lien</c>, <c>xã Kim Liên</c>), the name of a
/// unit above behind a comma (<c>Kim Liên, Nam Đàn</c>), or a code.
/// </summary>
public sealed class UnitNames
{
    private static readonly (string Word, UnitType Type)[] _typeWords =
        [.. Enum.GetValues<UnitType>().Select(t => (VietnameseText.Fold(t.Vietnamese()), t)).OrderByDescending(p => p.Item1.Length)];

    private readonly UnitRegister _register;
    private readonly string[] _folded;

    internal UnitNames(UnitRegister register)
    {
        _register = register;
        _folded = [.. register.Versions.Select(v => VietnameseText.Fold(v.Name))];
    }

    /// <summary>Units of one day that match, best first: exact name with accents, exact name, beginning, word beginning, inside.</summary>
    public IReadOnlyList<UnitVersion> Search(string text, DateOnly date, int limit = 50) => Find(text, v => v.Valid.Contains(date), limit);

    /// <summary>Units of all times that match, best first; of versions that differ only in their parent the newest.</summary>
    public IReadOnlyList<UnitVersion> SearchAllTimes(string text, int limit = 50) =>
        [.. Find(text, _ => true, int.MaxValue).DistinctBy(v => (v.Code, v.Name, v.Type)).Take(limit)];

    private List<UnitVersion> Find(string text, Func<UnitVersion, bool> admits, int limit)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return [];
        var wanted = Query.Read(parts[0]);
        var above = parts.Skip(1).Select(Query.Read).ToList();

        List<(int Rank, UnitVersion Unit)> hits = [];
        for (var i = 0; i < _folded.Length; i++)
        {
            var unit = _register.Versions[i];
            if (wanted.Rank(unit, _folded[i]) is { } rank && admits(unit) && above.TrueForAll(q => LiesBelow(unit, q))) hits.Add((rank, unit));
        }
        return [.. hits.OrderBy(h => h.Rank).ThenBy(h => h.Unit.Level).ThenByDescending(h => h.Unit.Valid.From).ThenBy(h => h.Unit.Code, StringComparer.Ordinal)
            .Take(limit).Select(h => h.Unit)];
    }

    private bool LiesBelow(UnitVersion unit, Query query)
    {
        var day = unit.Valid.To?.AddDays(-1) ?? unit.Valid.From;
        return _register.On(day).FromRoot(unit).Any(u => u != unit && query.Rank(u, VietnameseText.Fold(u.Name)) is not null);
    }

    /// <summary>One part of what was typed: folded as a whole, and split into a type and the rest where it begins with one.</summary>
    private readonly record struct Query(string Exact, string Folded, UnitType? Type, string Rest)
    {
        public static Query Read(string text)
        {
            var (exact, folded) = (VietnameseText.Canonical(text), VietnameseText.Fold(text));
            foreach (var (word, type) in _typeWords)
                if (folded.Length > word.Length + 1 && folded[word.Length] == ' ' && folded.StartsWith(word, StringComparison.Ordinal))
                    return new(exact, folded, type, folded[(word.Length + 1)..]);
            return new(exact, folded, null, folded);
        }

        /// <summary>How well a unit matches, 0 best; null when it does not.</summary>
        public int? Rank(UnitVersion unit, string folded)
        {
            if (Folded.Length == 0) return null;
            if (unit.Code == Folded) return 0;
            var rest = unit.Type == Type ? RankName(folded, Rest) : null;
            if ((rest ?? RankName(folded, Folded)) is not { } rank) return null;
            var name = VietnameseText.Canonical(unit.Name);
            var accentsAgree = name.Contains(Exact, StringComparison.Ordinal) || Exact.EndsWith(name, StringComparison.Ordinal);
            return (rank * 2) + (accentsAgree ? 0 : 1);
        }

        private static int? RankName(string name, string wanted)
        {
            var at = name.IndexOf(wanted, StringComparison.Ordinal);
            return at < 0 ? null : at > 0 ? (name[at - 1] == ' ' ? 2 : 3) : name.Length == wanted.Length ? 0 : 1;
        }
    }
}
