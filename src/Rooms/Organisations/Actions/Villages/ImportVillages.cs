using DanVan.Organisations.Domain;
using DanVan.Platform.Events;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Actions;

/// <summary>What an import did.</summary>
/// <param name="Entered">Villages that were new.</param>
/// <param name="Counted">Numbers of households that were new.</param>
/// <param name="Problems">Lines that stopped it; nothing was saved when there is one.</param>
public sealed record ImportResult(int Entered, int Counted, IReadOnlyList<ImportProblem> Problems);

/// <summary>A line that stopped an import: a fault of the sheet, or a refusal.</summary>
public sealed record ImportProblem(int Line, string Word, SheetFault? Fault, Refusal? Refused);

/// <summary>A list of villages with their households is read: new ones are entered, known ones (by name) get their number. All or nothing.</summary>
public sealed class ImportVillages(VillageWork work, Journal journal)
{
    /// <summary>Reads the list.</summary>
    /// <param name="text">The file.</param>
    /// <param name="communePathOf">The path of a commune by code, on the first day; null when there is none.</param>
    /// <param name="firstDay">The first day of villages that are new.</param>
    /// <param name="document">The document they rest on.</param>
    public async Task<ImportResult> RunAsync(string text, Func<string, string?> communePathOf, DateOnly firstDay, string document)
    {
        var (rows, faults) = VillageSheet.Read(text);
        List<ImportProblem> problems = [.. faults.Select(f => new ImportProblem(f.Line, f.Word, f.Fault, null))];
        var (entered, counted) = (0, 0);
        foreach (var group in rows.GroupBy(r => r.CommuneCode))
        {
            var path = communePathOf(group.Key);
            var refused = path is null ? VillageRefusals.NoCommune : work.Check(path, firstDay);
            if (refused is not null) problems.AddRange(group.Select(r => new ImportProblem(r.Line, r.CommuneCode, null, refused)));
            else if (problems.Count == 0) (entered, counted) = await EnterAsync(path!, [.. group], firstDay, document, (entered, counted), problems);
        }
        if (problems.Count > 0) return new(0, 0, [.. problems.OrderBy(p => p.Line)]);
        if (entered + counted > 0) await work.SaveAsync();
        return new(entered, counted, []);
    }

    private async Task<(int Entered, int Counted)> EnterAsync(string path, List<VillageRow> rows, DateOnly firstDay, string document, (int Entered, int Counted) done, List<ImportProblem> problems)
    {
        var known = (await work.OfCommuneAsync(path, firstDay)).ToDictionary(v => v.On(firstDay)!.NameKey);
        var numbers = await work.NumbersAsync([.. known.Values.Select(v => v.Id)], DateOnly.MaxValue);
        var next = await work.NextNumberAsync(UnitPathCodes.Last(path));
        List<Village> entered = [];
        foreach (var row in rows)
        {
            if (!known.TryGetValue(VietnameseText.Fold(row.Details.Name), out var village)) entered.Add(village = work.Found(path, next++, row.Details, firstDay, document));
            if (row.Number is not { } number || row.AsOf is not { } day) continue;
            if (day < village.Versions[0].ValidFrom || day > VietnamTime.DateOf(work.Now)) problems.Add(new(row.Line, $"{day:dd/MM/yyyy}", null, VillageRefusals.DayOutside));
            if (numbers.GetValueOrDefault(village.Id) is { } before && before.AsOf == day && before.Households == number.Households && before.People == number.People) continue;
            work.Count(village, day, number, HouseholdSource.Imported);
            done.Counted++;
        }
        foreach (var village in entered) work.Note(VillageChangeKind.Found, path, firstDay, document, [], [village]);
        journal.Record(new HouseholdsCounted(path, firstDay));
        return (done.Entered + entered.Count, done.Counted);
    }
}
