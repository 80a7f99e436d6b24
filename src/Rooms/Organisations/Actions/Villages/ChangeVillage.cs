using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Actions;

/// <summary>An officer renames a village or corrects it: from a later day it is another version, on its first day a correction.</summary>
public sealed class ChangeVillage(VillageWork work)
{
    /// <summary>Changes it.</summary>
    public async Task<Outcome> RunAsync(string code, VillageDetails details, DateOnly from, string document)
    {
        if (await work.FindAsync(code) is not { } village) return VillageRefusals.NoVillage;
        var commune = village.Newest.CommunePath;
        if (work.Check(commune, from) is { } refused) return refused;
        if (await work.NamedAsync(commune, details.Name, from, village) is not null) return VillageRefusals.NameTaken;

        var isCorrection = from == village.Newest.ValidFrom;
        var outcome = village.Change(details with { Name = VillageText.Tidy(details.Name) }, from, document.Trim(), work.Now);
        if (!outcome.IsDone) return outcome;
        if (!isCorrection) work.Note(VillageChangeKind.Rename, commune, from, document, [village], [village]);
        await work.SaveAsync();
        return Outcome.Done;
    }
}
