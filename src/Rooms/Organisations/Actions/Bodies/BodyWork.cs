using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Actions;

/// <summary>An officer enters a body of a unit, changes it or ends it.</summary>
public sealed class BodyWork(AppDbContext db, UnitRegister register, AccessTable access, CurrentActor current, Journal journal, TimeProvider clock)
{
    // No unit has bodies nested so deep; the bound ends the walk should the rows ever hold a circle.
    private const int MostLevels = 20;

    /// <summary>Enters a body and gives its id. Sending the same form twice makes one.</summary>
    public async Task<Outcome<BodyId>> FoundAsync(string unitPath, BodyDetails details, DateOnly from, string document)
    {
        try
        {
            return await FoundOnceAsync(unitPath, details, from, document);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // The other copy of the form was first: this one gives its body.
            db.ChangeTracker.Clear();
            return await FoundOnceAsync(unitPath, details, from, document);
        }
    }

    /// <summary>Renames or moves a body from a day on.</summary>
    public async Task<Outcome> ChangeAsync(BodyId id, BodyDetails details, DateOnly from, string document)
    {
        if (await FindAsync(id) is not { } body) return BodyRefusals.NoBody;
        if (!May(body.UnitPath)) return VillageRefusals.NotYours;
        if (await IsBelowAsync(details.Above, id)) return BodyRefusals.AboveItself;
        var tidy = details with { Name = VillageText.Tidy(details.Name), NameEnglish = VillageText.Tidy(details.NameEnglish) };
        return await SaveAsync(body, body.Change(tidy, from, document.Trim(), clock.GetUtcNow()), "Changed", $"{tidy.Name}, {document.Trim()}, {from:yyyy-MM-dd}");
    }

    /// <summary>Ends a body; another may take over.</summary>
    public async Task<Outcome> EndAsync(BodyId id, DateOnly day, BodyId? successor)
    {
        if (await FindAsync(id) is not { } body) return BodyRefusals.NoBody;
        if (!May(body.UnitPath)) return VillageRefusals.NotYours;
        if (successor == id || (successor is { } next && await FindAsync(next) is null)) return BodyRefusals.NoBody;
        return await SaveAsync(body, body.End(day, successor), "Ended", $"{day:yyyy-MM-dd}");
    }

    private async Task<Outcome<BodyId>> FoundOnceAsync(string unitPath, BodyDetails details, DateOnly from, string document)
    {
        if (!May(unitPath)) return VillageRefusals.NotYours;
        if (!await ExistsAsync(unitPath, from)) return VillageRefusals.NoCommune;
        var name = VillageText.Tidy(details.Name);
        if (await db.BodyVersions.Where(v => v.UnitPath == unitPath && v.Name == name && (v.ValidTo == null || v.ValidTo > from)).FirstOrDefaultAsync() is { } same)
            return same.ValidFrom == from ? same.BodyId : BodyRefusals.BodyExists;

        var body = Body.Found(unitPath, details, from, document.Trim(), clock.GetUtcNow());
        db.Bodies.Add(body);
        journal.Record(new BodyChanged(body.Id));
        journal.Act(BodyChanged.Record, body.Id.Value, "Founded", $"{name}, {document.Trim()}, {from:yyyy-MM-dd}");
        await db.SaveChangesAsync();
        return body.Id;
    }

    /// <summary>True when the body is, or lies below, the other: then the other cannot belong to it.</summary>
    private async Task<bool> IsBelowAsync(BodyId? body, BodyId other)
    {
        var at = body;
        for (var level = 0; level < MostLevels && at is { } id; level++)
        {
            if (id == other) return true;
            at = (await FindAsync(id))?.Newest.AboveId;
        }
        return false;
    }

    private async Task<Outcome> SaveAsync(Body body, Outcome outcome, string action, string note)
    {
        if (!outcome.IsDone) return outcome;
        journal.Record(new BodyChanged(body.Id));
        journal.Act(BodyChanged.Record, body.Id.Value, action, note);
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private bool May(string unitPath) => access.Allows(current.Actor, OrganisationsPermits.ManageBodies, unitPath);

    private Task<Body?> FindAsync(BodyId id) => db.Bodies.Include(b => b.Versions).SingleOrDefaultAsync(b => b.Id == id);

    private async Task<bool> ExistsAsync(string unitPath, DateOnly day) => UnitPathCodes.Village(unitPath) is { } village
        ? await db.Villages.AnyAsync(v => v.Code == village)
        : register.On(day).PathOf(UnitPathCodes.Last(unitPath)) == unitPath;
}
