namespace DanVan.Organisations.Domain;

/// <summary>Whether changes refer to living units and every start and end of a unit has its change.</summary>
internal static class ChangeCheck
{
    public static IEnumerable<string> Problems(UnitRegister register)
    {
        var left = register.Changes.SelectMany(c => c.From.Select(code => (code, c.Date))).ToHashSet();
        var came = register.Changes.SelectMany(c => c.To.Select(code => (code, c.Date))).ToHashSet();
        return [.. register.Changes.SelectMany(c => OfOne(register, c)), .. register.Versions.SelectMany(v => Edges(v, left, came)), .. Reform(register)];
    }

    private static IEnumerable<string> OfOne(UnitRegister register, UnitChange change)
    {
        var name = $"change of {change.Date:yyyy-MM-dd} ({string.Join(';', change.From)} → {string.Join(';', change.To)})";
        if (change.From.Count + change.To.Count == 0) yield return $"{name}: no code";
        foreach (var code in change.PartialFrom.Except(change.From)) yield return $"{name}: {code} gave a part but is not among the sources";
        foreach (var code in change.From.Where(c => register.Find(c, change.Date.AddDays(-1)) is null)) yield return $"{name}: {code} did not exist on the day before";
        foreach (var code in change.To)
        {
            var unit = register.Find(code, change.Date);
            if (unit is null) yield return $"{name}: {code} does not exist on that day";
            else if (unit.Level != change.Level) yield return $"{name}: {code} is of another level";
        }
    }

    private static IEnumerable<string> Edges(UnitVersion unit, HashSet<(string, DateOnly)> left, HashSet<(string, DateOnly)> came)
    {
        if (unit.Valid.To is { } end && !left.Contains((unit.Code, end))) yield return $"{unit}: ends on {end:yyyy-MM-dd} without a change";
        if (unit.Valid.From != UnitRegister.FirstDay && !came.Contains((unit.Code, unit.Valid.From))) yield return $"{unit}: starts without a change";
    }

    /// <summary>2025-07-01 is recorded whole: each new commune has one row with all its sources, and every old commune went somewhere.</summary>
    private static IEnumerable<string> Reform(UnitRegister register)
    {
        var day = UnitRegister.TwoTiersSince;
        var rows = register.Changes.Where(c => c.Date == day && c.Level == UnitLevel.Commune).ToList();
        var targets = rows.SelectMany(c => c.To).CountBy(c => c).ToDictionary();
        var sources = rows.SelectMany(c => c.From).CountBy(c => c).ToDictionary();
        var partial = rows.SelectMany(c => c.PartialFrom).ToHashSet();

        foreach (var unit in register.Versions.Where(v => v.Level == UnitLevel.Commune))
        {
            if (unit.Valid.Contains(day) && targets.GetValueOrDefault(unit.Code) != 1) yield return $"{unit}: {targets.GetValueOrDefault(unit.Code)} changes of {day:yyyy-MM-dd} instead of one";
            if (!unit.Valid.Contains(day.AddDays(-1))) continue;
            if (!sources.TryGetValue(unit.Code, out var times)) yield return $"{unit}: no successor on {day:yyyy-MM-dd}";
            else if (times > 1 != partial.Contains(unit.Code)) yield return $"{unit}: went to {times} communes but is {(times > 1 ? "not " : "")}marked as split";
        }
    }
}
