using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Actions;

/// <summary>A village ends without a successor (giải thể). It stays readable under its code.</summary>
public sealed class CloseVillage(VillageWork work)
{
    /// <summary>Ends it from a day on.</summary>
    public async Task<Outcome> RunAsync(string code, DateOnly day, string document)
    {
        if (await work.FindAsync(code) is not { } village) return VillageRefusals.NoVillage;
        if (work.Check(village.Newest.CommunePath, day) is { } refused) return refused;
        if (village.End(day) is { IsDone: false } outcome) return outcome;
        work.Note(VillageChangeKind.Close, village.Newest.CommunePath, day, document, [village], []);
        await work.SaveAsync();
        return Outcome.Done;
    }
}
