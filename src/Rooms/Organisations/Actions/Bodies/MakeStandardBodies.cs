using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using DanVan.Platform.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Actions;

/// <summary>The usual bodies of a unit are entered at once, by the rule set in force on their first day; those that are there already are left alone.</summary>
public sealed class MakeStandardBodies(AppDbContext db, UnitRegister register, RuleBooks rules, AccessTable access, CurrentActor current, Journal journal, TimeProvider clock)
{
    /// <summary>Enters them and says how many are new.</summary>
    /// <param name="unitPath">The unit.</param>
    /// <param name="from">Their first day.</param>
    /// <param name="chosen">Kinds to enter; null for all that are not optional.</param>
    /// <param name="document">The document they rest on.</param>
    public async Task<Outcome<int>> RunAsync(string unitPath, DateOnly from, IReadOnlyCollection<string>? chosen, string document)
    {
        if (!access.Allows(current.Actor, OrganisationsPermits.ManageBodies, unitPath)) return VillageRefusals.NotYours;
        if (await NameAsync(unitPath, from) is not { } name) return VillageRefusals.NoCommune;
        var unit = register.Find(UnitPathCodes.Last(unitPath), from);
        var standard = BodyCatalogue.On(await rules.CurrentAsync(), from).Of(unit?.Level, unit?.Type);
        if (standard.Count == 0) return BodyRefusals.NoStandard;

        var there = await db.BodyVersions.Where(v => v.UnitPath == unitPath && v.ValidFrom <= from && (v.ValidTo == null || from < v.ValidTo)).ToListAsync();
        var byKind = there.ToLookup(v => v.Kind, v => v.BodyId);
        var made = new Dictionary<string, BodyId>();
        foreach (var (index, body) in standard.Index().Where(b => chosen?.Contains(b.Item.Kind) ?? !b.Item.Optional))
        {
            if (byKind[body.Kind].Any()) continue;
            BodyId? above = body.Above is not { } kind ? null : made.TryGetValue(kind, out var id) ? id : byKind[kind].Select(b => (BodyId?)b).FirstOrDefault();
            var details = new BodyDetails(body.Kind, body.VietnameseFor(name.InSentence, name.Bare), body.EnglishFor(name.EnglishFull, name.EnglishBare), above, (index + 1) * 10);
            var entered = Body.Found(unitPath, details, from, document.Trim(), clock.GetUtcNow());
            made[body.Kind] = entered.Id;
            db.Bodies.Add(entered);
            journal.Record(new BodyChanged(entered.Id));
            journal.Act(BodyChanged.Record, entered.Id.Value, "Founded", $"{details.Name}, {document.Trim()}, {from:yyyy-MM-dd}");
        }
        return await SaveAsync() ? made.Count : 0;
    }

    /// <summary>False when the other copy of the form entered them first.</summary>
    private async Task<bool> SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return false;
        }
    }

    private async Task<UnitName?> NameAsync(string unitPath, DateOnly day)
    {
        if (UnitPathCodes.Village(unitPath) is { } code)
        {
            var name = await db.Villages.Where(v => v.Code == code).SelectMany(v => v.Versions).Where(v => v.ValidFrom <= day && (v.ValidTo == null || day < v.ValidTo)).Select(v => v.Name).SingleOrDefaultAsync();
            return name is null ? null : new UnitName(name, name, name, name);
        }
        var units = register.On(day);
        return units.Find(UnitPathCodes.Last(unitPath)) is { } unit && units.PathOf(unit) == unitPath
            ? new UnitName(unit.NameInSentence, unit.Name, unit.FullNameEnglish, unit.AsciiName) : null;
    }

    private sealed record UnitName(string InSentence, string Bare, string EnglishFull, string EnglishBare);
}
