using DanVan.Organisations.Domain;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Actions;

/// <summary>A part of a village that is divided.</summary>
/// <param name="Details">Kind, name, point.</param>
/// <param name="Number">Its households, if known.</param>
public sealed record VillagePart(VillageDetails Details, HouseholdNumber? Number);

/// <summary>A village becomes several (chia, tách thôn), each with a code of its own.</summary>
public sealed class SplitVillage(VillageWork work)
{
    /// <summary>Divides it and gives the codes of the parts.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(string code, IReadOnlyList<VillagePart> parts, DateOnly day, string document)
    {
        if (await work.FindAsync(code) is not { } village) return VillageRefusals.NoVillage;
        var commune = village.Newest.CommunePath;
        if (work.Check(commune, day) is { } refused) return refused;
        if (parts.Count < 2) return VillageRefusals.TooFew;
        if (parts.DistinctBy(p => VietnameseText.Fold(p.Details.Name)).Count() < parts.Count) return VillageRefusals.NameTaken;
        foreach (var part in parts)
            if (await work.NamedAsync(commune, part.Details.Name, day, village) is not null) return VillageRefusals.NameTaken;
        if (village.End(day) is { IsDone: false } outcome) return outcome.Refused!.Value;

        var next = await work.NextNumberAsync(UnitPathCodes.Last(commune));
        var made = parts.Select((part, i) =>
        {
            var one = work.Found(commune, next + i, part.Details, day, document);
            if (part.Number is { } number) work.Count(one, day, number, HouseholdSource.Counted);
            return one;
        }).ToList();
        work.Note(VillageChangeKind.Split, commune, day, document, [village], made);
        await work.SaveAsync();
        return made.Select(v => v.Code).ToList();
    }
}
