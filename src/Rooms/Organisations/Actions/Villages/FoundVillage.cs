using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Actions;

/// <summary>A village to be entered.</summary>
/// <param name="CommunePath">Of which commune.</param>
/// <param name="Details">Kind, name, point.</param>
/// <param name="From">Its first day here.</param>
/// <param name="Document">The resolution it rests on; may be empty for one that was always there.</param>
/// <param name="Number">Its households on that day, if known.</param>
public sealed record NewVillage(string CommunePath, VillageDetails Details, DateOnly From, string Document, HouseholdNumber? Number);

/// <summary>An officer enters a village. Sending the same form twice makes one.</summary>
public sealed class FoundVillage(VillageWork work)
{
    /// <summary>Enters it and gives its code.</summary>
    public async Task<Outcome<string>> RunAsync(NewVillage input)
    {
        try
        {
            return await OnceAsync(input);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two forms arrived at once: the second finds the village of the first, or takes the next code.
            work.Forget();
            return await OnceAsync(input);
        }
    }

    private async Task<Outcome<string>> OnceAsync(NewVillage input)
    {
        if (work.Check(input.CommunePath, input.From) is { } refused) return refused;
        if (await work.NamedAsync(input.CommunePath, input.Details.Name, input.From) is { } same)
            return same.Newest.ValidFrom == input.From && same.Newest.Name == VillageText.Tidy(input.Details.Name) ? same.Code : VillageRefusals.NameTaken;

        var number = await work.NextNumberAsync(UnitPathCodes.Last(input.CommunePath));
        var village = work.Found(input.CommunePath, number, input.Details, input.From, input.Document);
        if (input.Number is { } households) work.Count(village, input.From, households, HouseholdSource.Counted);
        work.Note(VillageChangeKind.Found, input.CommunePath, input.From, input.Document, [], [village]);
        await work.SaveAsync();
        return village.Code;
    }
}
