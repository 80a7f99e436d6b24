using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Queries;

/// <summary>Who holds which post, and who may sign.</summary>
public sealed class PostList(AppDbContext db)
{
    /// <summary>The appointments of a body, current ones first, then the newest.</summary>
    public Task<List<Appointment>> OfBodyAsync(BodyId body, CancellationToken cancellationToken = default) =>
        db.Appointments.AsNoTracking().Where(a => a.BodyId == body).OrderBy(a => a.ValidTo != null).ThenByDescending(a => a.ValidFrom).ToListAsync(cancellationToken);

    /// <summary>The appointments of a unit's bodies that hold on a day.</summary>
    public Task<List<Appointment>> OfUnitAsync(string unitPath, DateOnly day, CancellationToken cancellationToken = default) =>
        Holding(day).Where(a => a.UnitPath == unitPath).OrderBy(a => a.ValidFrom).ToListAsync(cancellationToken);

    /// <summary>The posts an account holds on a day.</summary>
    public Task<List<Appointment>> OfAccountAsync(AccountId account, DateOnly day, CancellationToken cancellationToken = default) =>
        Holding(day).Where(a => a.AccountId == account).ToListAsync(cancellationToken);

    /// <summary>Those who may do something for a body on a day, such as sign.</summary>
    public async Task<IReadOnlyList<Appointment>> WithPowerAsync(BodyId body, Powers power, DateOnly day, CancellationToken cancellationToken = default) =>
        [.. (await Holding(day).Where(a => a.BodyId == body).ToListAsync(cancellationToken)).Where(a => a.Powers.HasFlag(power))];

    private IQueryable<Appointment> Holding(DateOnly day) =>
        db.Appointments.AsNoTracking().Where(a => a.ValidFrom <= day && (a.ValidTo == null || day < a.ValidTo));
}
