using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Actions;

/// <summary>What the actions on villages share: loading them with their versions, the checks of place, day and name, the next code, the note of the change.</summary>
public sealed class VillageWork(AppDbContext db, UnitRegister register, AccessTable access, CurrentActor current, Journal journal, TimeProvider clock)
{
    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Who acts.</summary>
    public AccountId? By => current.Actor.Id;

    /// <summary>Nothing when the actor may change villages of the commune, it exists on the day, and the day is neither before the record nor more than a year ahead.</summary>
    public Refusal? Check(string communePath, DateOnly day, Permit? permit = null)
    {
        if (!access.Allows(current.Actor, permit ?? OrganisationsPermits.ManageVillages, communePath)) return VillageRefusals.NotYours;
        if (day < UnitRegister.FirstDay || day > VietnamTime.Today(clock).AddYears(1)) return VillageRefusals.DayOutside;
        return register.On(day).PathOf(UnitPathCodes.Last(communePath)) == communePath ? null : VillageRefusals.NoCommune;
    }

    /// <summary>
    /// Nothing when the actor may move villages: those of the commune they go to may take over what came to it by the recorded changes; anything else needs the
    /// right in both.
    /// </summary>
    public Refusal? CheckMove(string from, string to, DateOnly day)
    {
        if (Check(to, day) is { } refused) return refused;
        var before = register.On(day.AddDays(-1));
        if (before.Find(UnitPathCodes.Last(from)) is not { } commune || before.PathOf(commune) != from) return VillageRefusals.NoCommune;
        var isSuccessor = register.Links.Trace(commune, day).Units.Any(t => t.Unit.Code == UnitPathCodes.Last(to));
        return isSuccessor || access.Allows(current.Actor, OrganisationsPermits.ManageVillages, from) ? null : VillageRefusals.NotYours;
    }

    /// <summary>True when the actor may enter numbers of this village.</summary>
    public bool MayCount(string villagePath) => access.Allows(current.Actor, OrganisationsPermits.CountHouseholds, villagePath);

    /// <summary>A village with all its versions.</summary>
    public Task<Village?> FindAsync(string code) => db.Villages.Include(v => v.Versions).SingleOrDefaultAsync(v => v.Code == code);

    /// <summary>The villages of a commune on a day, with all their versions.</summary>
    public Task<List<Village>> OfCommuneAsync(string communePath, DateOnly day) =>
        db.Villages.Include(v => v.Versions)
            .Where(v => v.Versions.Any(x => x.CommunePath == communePath && x.ValidFrom <= day && (x.ValidTo == null || day < x.ValidTo)))
            .ToListAsync();

    /// <summary>The village of the commune that bears the name on the day, other than <paramref name="except"/>.</summary>
    public async Task<Village?> NamedAsync(string communePath, string name, DateOnly day, params IEnumerable<Village> except)
    {
        var key = VietnameseText.Fold(name);
        var others = except.Select(v => v.Id).ToHashSet();
        return (await OfCommuneAsync(communePath, day)).Find(v => !others.Contains(v.Id) && v.On(day)!.NameKey == key);
    }

    /// <summary>The number of the next village entered for a commune's code. The unique index on the code settles who was first.</summary>
    public async Task<int> NextNumberAsync(string communeCode)
    {
        var prefix = communeCode + "-";
        var codes = await db.Villages.Where(v => v.Code.StartsWith(prefix)).Select(v => v.Code).ToListAsync();
        return codes.Select(c => int.Parse(c.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>Adds a village to the unit of work.</summary>
    public Village Found(string communePath, int number, VillageDetails details, DateOnly from, string document)
    {
        var village = Village.Found(VillageCode.Of(UnitPathCodes.Last(communePath), number), communePath, details, from, document.Trim(), Now);
        db.Villages.Add(village);
        return village;
    }

    /// <summary>Notes a change and its event.</summary>
    public void Note(VillageChangeKind kind, string communePath, DateOnly day, string document, IEnumerable<Village> from, IEnumerable<Village> to)
    {
        var change = VillageChange.Of(kind, day, document.Trim(), from.Select(v => v.Id), to.Select(v => v.Id), By, Now);
        db.VillageChanges.Add(change);
        journal.Record(new VillagesChanged(change.Id, communePath));
    }

    /// <summary>Notes numbers of households.</summary>
    public void Count(Village village, DateOnly asOf, HouseholdNumber number, HouseholdSource source) =>
        db.HouseholdCounts.Add(HouseholdCount.Of(village.Id, asOf, number, source, source == HouseholdSource.Summed ? null : By, Now));

    /// <summary>The number that holds for each village on a day, where one is known.</summary>
    public async Task<Dictionary<VillageId, HouseholdCount>> NumbersAsync(IReadOnlyCollection<VillageId> villages, DateOnly day)
    {
        var counts = await db.HouseholdCounts.AsNoTracking().Where(c => villages.Contains(c.VillageId) && c.AsOf <= day).ToListAsync();
        return counts.GroupBy(c => c.VillageId).ToDictionary(g => g.Key, g => HouseholdCount.On(g, day)!);
    }

    /// <summary>Saves everything at once. Two officers who took the same next code meet as two on one record do.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was first.</exception>
    public async Task SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            throw new DbUpdateConcurrencyException("Another village took this code in the meantime.", exception);
        }
    }

    /// <summary>Forgets what was not saved, before a second try.</summary>
    public void Forget() => db.ChangeTracker.Clear();
}
