using System.Globalization;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Domain;

/// <summary>A line of an imported list.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Details">Kind and name.</param>
/// <param name="Number">Households, if told.</param>
/// <param name="AsOf">The day of the number.</param>
public sealed record VillageRow(int Line, string CommuneCode, VillageDetails Details, HouseholdNumber? Number, DateOnly? AsOf);

/// <summary>What is wrong with a line of a list.</summary>
public enum SheetFault
{
    /// <summary>The first line has not the expected columns.</summary>
    Header = 1,

    /// <summary>More or fewer fields than columns.</summary>
    Fields,

    /// <summary>The commune's code is not five digits.</summary>
    Commune,

    /// <summary>The kind is neither <c>thon</c> nor <c>to dan pho</c>.</summary>
    Kind,

    /// <summary>The name is empty or too long.</summary>
    Name,

    /// <summary>The number of households or people is not a whole number in the possible range.</summary>
    Number,

    /// <summary>The day is missing or not a day.</summary>
    Day,

    /// <summary>The same village stands twice.</summary>
    Twice,
}

/// <summary>A fault with its line and the word it is about.</summary>
public readonly record struct SheetProblem(int Line, SheetFault Fault, string Word);

/// <summary>
/// Reads a list of villages: the columns <c>ma_xa, loai, ten, so_ho, so_nguoi, ngay</c> (commune code, kind, name, households, people, day), as spreadsheets
/// write them. Accents and case of the kind do not matter; days are <c>2026-01-31</c> or <c>31/01/2026</c>.
/// </summary>
public static class VillageSheet
{
    /// <summary>The columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns = ["ma_xa", "loai", "ten", "so_ho", "so_nguoi", "ngay"];

    private static readonly string[] _days = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    /// <summary>All good lines and all faults.</summary>
    public static (IReadOnlyList<VillageRow> Rows, IReadOnlyList<SheetProblem> Problems) Read(string text)
    {
        List<VillageRow> rows = [];
        List<SheetProblem> problems = [];
        var seen = new HashSet<(string, string)>();
        foreach (var (line, fields) in CsvText.Rows(text))
        {
            if (rows.Count + problems.Count == 0 && seen.Count == 0 && line == 1)
            {
                if (!fields.Select(VietnameseText.Fold).SequenceEqual(Columns.Select(VietnameseText.Fold))) return ([], [new(line, SheetFault.Header, string.Join(',', fields))]);
                continue;
            }
            if (ReadRow(line, fields, problems) is not { } row) continue;
            if (seen.Add((row.CommuneCode, VietnameseText.Fold(row.Details.Name)))) rows.Add(row);
            else problems.Add(new(line, SheetFault.Twice, row.Details.Name));
        }
        return (rows, problems);
    }

    private static VillageRow? ReadRow(int line, string[] fields, List<SheetProblem> problems)
    {
        if (fields.Length != Columns.Count)
        {
            problems.Add(new(line, SheetFault.Fields, $"{fields.Length}"));
            return null;
        }
        var before = problems.Count;
        var commune = fields[0].Trim();
        if (commune.Length != 5 || commune.Any(c => !char.IsAsciiDigit(c))) problems.Add(new(line, SheetFault.Commune, commune));
        var kind = Kind(fields[1]);
        if (kind is null) problems.Add(new(line, SheetFault.Kind, fields[1]));
        var name = VillageText.Tidy(fields[2]);
        if (VietnameseText.Fold(name).Length == 0 || name.Length > Village.NameMaxLength) problems.Add(new(line, SheetFault.Name, fields[2]));
        var number = Number(line, fields, problems);
        var day = Day(line, fields[5], number is not null, problems);
        return problems.Count > before ? null : new VillageRow(line, commune, new(kind!.Value, name), number, day);
    }

    private static VillageKind? Kind(string word) => VietnameseText.Fold(word) switch
    {
        "thon" => VillageKind.Village,
        "to dan pho" or "tdp" => VillageKind.ResidentialGroup,
        _ => null,
    };

    private static HouseholdNumber? Number(int line, string[] fields, List<SheetProblem> problems)
    {
        var (households, people) = (Whole(fields[3]), Whole(fields[4]));
        if (households is null && fields[3].Trim().Length > 0) problems.Add(new(line, SheetFault.Number, fields[3]));
        if (people is null && fields[4].Trim().Length > 0) problems.Add(new(line, SheetFault.Number, fields[4]));
        if (households is not { } count) return null;
        var number = new HouseholdNumber(count, people);
        if (!number.IsPossible) problems.Add(new(line, SheetFault.Number, fields[3]));
        return number;
    }

    private static DateOnly? Day(int line, string word, bool isNeeded, List<SheetProblem> problems)
    {
        if (DateOnly.TryParseExact(word.Trim(), _days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (isNeeded || word.Trim().Length > 0) problems.Add(new(line, SheetFault.Day, word));
        return null;
    }

    private static int? Whole(string word) => int.TryParse(word.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
