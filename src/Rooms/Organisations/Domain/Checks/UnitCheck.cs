using System.Text;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Domain;

/// <summary>
/// Whether the reference files agree with themselves, with each other and with the official numbers. It says what is wrong in one line each; an empty answer
/// means that nothing is. For the operator, so in English.
/// </summary>
public static class UnitCheck
{
    private static readonly (string Day, UnitCounts Counts)[] _official =
    [
        ("2004-08-31", new(64, 658, 10577)), ("2008-07-31", new(64, 684, 10891)), ("2008-08-01", new(63, 684, 10889)), ("2013-12-31", new(63, 708, 11102)),
        ("2018-12-31", new(63, 713, 11162)), ("2019-11-30", new(63, 713, 11158)), ("2019-12-31", new(63, 713, 11055)), ("2020-01-01", new(63, 711, 10767)),
        ("2020-02-01", new(63, 709, 10658)), ("2020-03-01", new(63, 707, 10614)), ("2021-01-01", new(63, 705, 10603)), ("2021-12-31", new(63, 705, 10599)),
        ("2023-12-31", new(63, 705, 10598)), ("2024-11-01", new(63, 704, 10472)), ("2024-12-01", new(63, 701, 10322)), ("2025-01-01", new(63, 696, 10039)),
        ("2025-06-30", new(63, 696, 10035)), ("2025-07-01", new(34, 0, 3321)), ("2026-04-30", new(34, 0, 3321)),
    ];

    /// <summary>All problems of the lists of units and changes.</summary>
    public static IEnumerable<string> Lists(UnitRegister register) =>
        [.. register.Versions.SelectMany(Row), .. register.Codes.SelectMany(c => Overlaps(register, c)), .. register.Versions.SelectMany(v => Parent(register, v)),
            .. Counts(register), .. ChangeCheck.Problems(register)];

    private static IEnumerable<string> Row(UnitVersion unit)
    {
        if (unit.Code.Length != unit.Level.CodeLength() || unit.Code.AsSpan().ContainsAnyExceptInRange('0', '9'))
            yield return $"{unit}: a code of this level has {unit.Level.CodeLength()} digits";
        if (!unit.Type.Fits(unit.Level)) yield return $"{unit}: {unit.Type.Vietnamese()} is no type of this level";
        if (unit.Name != unit.Name.Trim().Normalize(NormalizationForm.FormC) || unit.Name.Contains("  ", StringComparison.Ordinal))
            yield return $"{unit}: the name is not trimmed and composed (NFC)";
        if (!Ascii.IsValid(unit.AsciiName) || VietnameseText.Fold(unit.Name) != VietnameseText.Fold(unit.AsciiName))
            yield return $"{unit}: “{unit.AsciiName}” is not the name without accents";
        if (unit.Valid.From < UnitRegister.FirstDay) yield return $"{unit}: starts before {UnitRegister.FirstDay:yyyy-MM-dd}";
        if (unit.Valid.To <= unit.Valid.From) yield return $"{unit}: ends before it starts";
    }

    private static IEnumerable<string> Overlaps(UnitRegister register, string code)
    {
        var versions = register.VersionsOf(code);
        return versions.Zip(versions.Skip(1)).Where(p => p.First.Valid.Overlaps(p.Second.Valid)).Select(p => $"{p.Second}: the code has two units on a day");
    }

    /// <summary>The parent must exist, on the right tier, on every day of the child.</summary>
    private static IEnumerable<string> Parent(UnitRegister register, UnitVersion unit)
    {
        if (unit.Level == UnitLevel.Province)
        {
            if (unit.ParentCode is not null) yield return $"{unit}: a province has no parent";
            yield break;
        }
        if (unit.Valid.From < UnitRegister.TwoTiersSince && !(unit.Valid.To <= UnitRegister.TwoTiersSince))
            yield return $"{unit}: a row must end on {UnitRegister.TwoTiersSince:yyyy-MM-dd}, when the parent changed";

        var tier = unit.Level == UnitLevel.District || unit.Valid.From >= UnitRegister.TwoTiersSince ? UnitLevel.Province : UnitLevel.District;
        DateOnly? covered = unit.Valid.From;
        foreach (var parent in register.VersionsOf(unit.ParentCode ?? ""))
            if (covered is { } day && parent.Level == tier && parent.Valid.Contains(day)) covered = parent.Valid.To;
        if (covered is { } gap && !(unit.Valid.To <= gap)) yield return $"{unit}: parent {unit.ParentCode} is missing from {gap:yyyy-MM-dd}";
    }

    private static IEnumerable<string> Counts(UnitRegister register)
    {
        foreach (var (day, wanted) in _official)
        {
            var found = register.On(DateOnly.ParseExact(day, "yyyy-MM-dd")).Count();
            if (found != wanted) yield return $"{day}: {found} instead of {wanted}";
        }
    }
}
