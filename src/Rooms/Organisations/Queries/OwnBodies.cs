using System.Globalization;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>What pages about bodies show of the rule set and of one body.</summary>
public sealed class OwnBodies(AppDbContext db, RuleMemory rules, UnitRegister register)
{
    /// <summary>The usual bodies of a unit on a day.</summary>
    public IReadOnlyList<StandardBody> Standard(string unitPath, DateOnly day)
    {
        var unit = UnitPathCodes.Village(unitPath) is null ? register.Find(UnitPathCodes.Last(unitPath), day) : null;
        return BodyCatalogue.On(rules.Last, day).Of(unit?.Level, unit?.Type);
    }

    /// <summary>All posts of a day.</summary>
    public IReadOnlyList<StandardPost> Posts(DateOnly day) => BodyCatalogue.On(rules.Last, day).Posts;

    /// <summary>The posts of a kind of body first, then the others.</summary>
    public IReadOnlyList<StandardPost> PostsOf(string unitPath, string kind, DateOnly day)
    {
        var own = Standard(unitPath, day).Where(b => b.Kind == kind).SelectMany(b => b.Posts).ToList();
        return [.. Posts(day).OrderBy(p => own.IndexOf(p.Code) is >= 0 and var at ? at : int.MaxValue)];
    }

    /// <summary>A body with its versions; null when there is none.</summary>
    public Task<Body?> FindAsync(BodyId id, CancellationToken cancellationToken = default) =>
        db.Bodies.AsNoTracking().Include(b => b.Versions).SingleOrDefaultAsync(b => b.Id == id, cancellationToken);

    /// <summary>An appointment; null when there is none.</summary>
    public Task<Appointment?> FindAsync(AppointmentId id, CancellationToken cancellationToken = default) =>
        db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>The name of a unit or village by its path, in the language of the request.</summary>
    public async Task<string?> NameOfAsync(string unitPath, DateOnly day, CancellationToken cancellationToken = default)
    {
        if (UnitPathCodes.Village(unitPath) is not { } code)
            return register.Find(UnitPathCodes.Last(unitPath), day) is { } unit && register.On(day).PathOf(unit) == unitPath ? unit.FullNameIn(CultureInfo.CurrentUICulture) : null;
        return await db.Villages.Where(v => v.Code == code).SelectMany(v => v.Versions).OrderByDescending(v => v.ValidFrom).Select(v => v.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
