using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Actions;

/// <summary>Villages go over to another commune: theirs was merged into it, or the boundary moved. They keep their codes.</summary>
public sealed class MoveVillages(VillageWork work)
{
    /// <summary>Moves them and says how many.</summary>
    /// <param name="from">The path of the commune they are in on the day before.</param>
    /// <param name="to">The path of the commune they are in from the day on.</param>
    /// <param name="codes">Which; null for all.</param>
    /// <param name="day">The first day there.</param>
    /// <param name="document">The resolution.</param>
    public async Task<Outcome<int>> RunAsync(string from, string to, IReadOnlyCollection<string>? codes, DateOnly day, string document)
    {
        if (work.CheckMove(from, to, day) is { } refused) return refused;
        var villages = (await work.OfCommuneAsync(from, day.AddDays(-1))).Where(v => v.Newest.ValidTo is null && (codes is null || codes.Contains(v.Code))).ToList();
        if (villages.Count == 0) return VillageRefusals.NoVillage;
        foreach (var village in villages)
        {
            if (await work.NamedAsync(to, village.Newest.Name, day, villages) is not null) return VillageRefusals.NameTaken;
            if (village.MoveTo(to, day, document.Trim(), work.Now) is { IsDone: false } outcome) return outcome.Refused!.Value;
        }
        work.Note(VillageChangeKind.Move, to, day, document, villages, villages);
        await work.SaveAsync();
        return villages.Count;
    }
}
