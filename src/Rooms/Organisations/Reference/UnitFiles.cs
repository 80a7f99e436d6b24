using System.Globalization;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Reference;

/// <summary>
/// Reads <c>units.csv</c> and <c>changes.csv</c>. The operator adds what changed after they were made in <c>units-more.csv</c> and <c>changes-more.csv</c>: a row of
/// <c>units-more.csv</c> with the code and first day of a known version takes its place (so that it can be ended), any other row is added.
/// </summary>
public static class UnitFiles
{
    private static readonly string[] _unitHeader = ["code", "level", "type", "name", "name_en", "parent_code", "valid_from", "valid_to"];
    private static readonly string[] _changeHeader = ["date", "document", "kind", "level", "from_codes", "partial_from_codes", "to_codes", "note"];

    /// <summary>Loads the register. A row that cannot be read stops it with the file, the line and the reason.</summary>
    public static UnitRegister Load(UnitDataFolder folder)
    {
        var units = Read(folder, "units.csv", _unitHeader, ReadUnit) ?? throw new FileNotFoundException("The reference file units.csv is missing.");
        if (Read(folder, "units-more.csv", _unitHeader, ReadUnit) is { } more)
        {
            var replaced = more.Select(u => (u.Code, u.Valid.From)).ToHashSet();
            units = [.. units.Where(u => !replaced.Contains((u.Code, u.Valid.From))), .. more];
        }
        var changes = Read(folder, "changes.csv", _changeHeader, ReadChange) ?? throw new FileNotFoundException("The reference file changes.csv is missing.");
        changes.AddRange(Read(folder, "changes-more.csv", _changeHeader, ReadChange) ?? []);
        return new UnitRegister(units, changes);
    }

    private static List<T>? Read<T>(UnitDataFolder folder, string name, string[] header, Func<string[], T> read)
    {
        if (folder.ReadText(name) is not { } text) return null;
        List<T> rows = [];
        foreach (var (line, fields) in CsvText.Rows(text))
        {
            try
            {
                if (line == 1 && !fields.SequenceEqual(header)) throw new FormatException($"the first line must be {string.Join(',', header)}");
                if (fields.Length != header.Length) throw new FormatException($"{fields.Length} fields instead of {header.Length}");
                if (line > 1) rows.Add(read(fields));
            }
            catch (FormatException error)
            {
                throw new InvalidDataException($"{name}:{line}: {error.Message}", error);
            }
        }
        return rows;
    }

    private static UnitVersion ReadUnit(string[] f) => new()
    {
        Code = f[0],
        Level = Level(f[1]),
        Type = UnitWords.ParseType(f[2]) ?? throw new FormatException($"“{f[2]}” is not a type of unit"),
        Name = f[3].Length > 0 ? f[3] : throw new FormatException("the name is empty"),
        AsciiName = f[4].Length > 0 ? f[4] : throw new FormatException("the name without accents is empty"),
        ParentCode = f[5].Length == 0 ? null : f[5],
        Valid = new(Day(f[6]), f[7].Length == 0 ? null : Day(f[7])),
    };

    private static UnitChange ReadChange(string[] f) =>
        new(Day(f[0]), f[1], Kinds(f[2]), Level(f[3]), Codes(f[4]), Codes(f[5]), Codes(f[6]), f[7]);

    private static UnitLevel Level(string word) => UnitWords.ParseLevel(word) ?? throw new FormatException($"“{word}” is not a level");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new FormatException($"“{text}” is not a date such as 2025-07-01");

    private static string[] Codes(string text) => text.Length == 0 ? [] : text.Split(';');

    private static UnitChangeKinds Kinds(string text) => text.Split('+').Aggregate(UnitChangeKinds.None, (kinds, word) => kinds | word switch
    {
        "merge" => UnitChangeKinds.Merge,
        "rename" => UnitChangeKinds.Rename,
        "retype" => UnitChangeKinds.Retype,
        "transfer" => UnitChangeKinds.Transfer,
        "reparent" => UnitChangeKinds.Reparent,
        "recode" => UnitChangeKinds.Recode,
        "create" => UnitChangeKinds.Create,
        "dissolve" => UnitChangeKinds.Dissolve,
        "abolish" => UnitChangeKinds.Abolish,
        _ => throw new FormatException($"“{word}” is not a kind of change"),
    });
}
