using DanVan.Organisations.Domain;
using DanVan.Platform.Events;

namespace DanVan.Organisations.Actions;

/// <summary>Numbers of households of a commune's villages as of a day are entered; what is the same as before adds nothing.</summary>
public sealed class CountHouseholds(VillageWork work, Journal journal)
{
    /// <summary>Enters them and says how many are new.</summary>
    public async Task<Outcome<int>> RunAsync(string communePath, DateOnly asOf, IReadOnlyDictionary<string, HouseholdNumber> numbers)
    {
        if (asOf > VietnamTime.DateOf(work.Now)) return VillageRefusals.DayOutside;
        var villages = (await work.OfCommuneAsync(communePath, asOf)).Where(v => numbers.ContainsKey(v.Code)).ToList();
        if (villages.Count < numbers.Count) return VillageRefusals.NoVillage;
        if (!villages.TrueForAll(v => work.MayCount(UnitPathCodes.Then(communePath, v.Code)))) return VillageRefusals.NotYours;
        if (numbers.Values.Any(n => !n.IsPossible)) return VillageRefusals.NumberImpossible;

        var known = await work.NumbersAsync([.. villages.Select(v => v.Id)], asOf);
        var news = villages.Where(v => !IsKnown(known.GetValueOrDefault(v.Id), asOf, numbers[v.Code])).ToList();
        foreach (var village in news) work.Count(village, asOf, numbers[village.Code], HouseholdSource.Counted);
        if (news.Count == 0) return 0;
        journal.Record(new HouseholdsCounted(communePath, asOf));
        await work.SaveAsync();
        return news.Count;
    }

    private static bool IsKnown(HouseholdCount? known, DateOnly asOf, HouseholdNumber number) =>
        known is { Source: not HouseholdSource.Summed } && known.AsOf == asOf && known.Households == number.Households && known.People == number.People;
}
