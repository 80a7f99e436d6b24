using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Actions;

/// <summary>
/// Several villages become one (nhập thôn). The new one has a code of its own also when it takes an old name; its households are the sum of the last known
/// numbers until somebody counts, so that a vote never stands without a base.
/// </summary>
public sealed class MergeVillages(VillageWork work)
{
    /// <summary>Merges them and gives the code of the new village.</summary>
    public async Task<Outcome<string>> RunAsync(string communePath, IReadOnlyCollection<string> codes, VillageDetails into, DateOnly day, string document)
    {
        if (work.Check(communePath, day) is { } refused) return refused;
        var villages = await work.OfCommuneAsync(communePath, day.AddDays(-1));
        var merged = villages.Where(v => codes.Contains(v.Code) && v.Newest.ValidTo is null).ToList();
        if (merged.Count < 2 || merged.Count != codes.Distinct().Count()) return VillageRefusals.TooFew;
        if (await work.NamedAsync(communePath, into.Name, day, merged) is not null) return VillageRefusals.NameTaken;

        foreach (var village in merged)
            if (village.End(day) is { IsDone: false } outcome) return outcome.Refused!.Value;
        var whole = work.Found(communePath, await work.NextNumberAsync(UnitPathCodes.Last(communePath)), into, day, document);
        await SumAsync(whole, merged, day);
        work.Note(VillageChangeKind.Merge, communePath, day, document, merged, [whole]);
        await work.SaveAsync();
        return whole.Code;
    }

    /// <summary>Only when every part has a number: a sum of some would be too small.</summary>
    private async Task SumAsync(Village whole, List<Village> parts, DateOnly day)
    {
        var numbers = await work.NumbersAsync([.. parts.Select(v => v.Id)], day);
        if (numbers.Count < parts.Count) return;
        int? people = numbers.Values.All(n => n.People is not null) ? numbers.Values.Sum(n => n.People!.Value) : null;
        work.Count(whole, day, new(numbers.Values.Sum(n => n.Households), people), HouseholdSource.Summed);
    }
}
