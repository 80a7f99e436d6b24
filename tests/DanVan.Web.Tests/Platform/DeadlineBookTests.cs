using DanVan.Core.Deadlines;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Platform;

/// <summary>The deadlines of all rooms in one table. Every test begins on Monday, 5 January 2026; Saturday the 10th is worked for Friday the 2nd.</summary>
public sealed class DeadlineBookTests
{
    private static readonly Permit _permit = new("test.answer");
    private static readonly DeadlineRule _fiveDays = new("test-limits/answer", "received", new TimeLimit(5, TimeUnit.WorkingDays), ExtensionsAllowed: 1, ExtensionAmount: 5);

    [Theory, EngineData, Rule(5)]
    public async Task A_deadline_keeps_rule_base_amount_unit_calendar_and_due_day(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);

        var id = await StartAsync(site, _fiveDays);

        var row = await RowAsync(site, id);
        Assert.Equal(("test-limits/answer", "received", 5, TimeUnit.WorkingDays), (row.Clock.RuleId, row.Clock.BaseEvent, row.Clock.Amount, row.Clock.Unit));
        Assert.Equal((WorkingCalendar.Shipped.Version, new DateOnly(2026, 1, 10)), (row.Clock.CalendarVersion, row.Clock.DueOn));
        Assert.Equal(new DateOnly(2026, 1, 10), DeadlineRow.DueOnOf(row.DuePosition!.Value));
    }

    [Theory, EngineData, Rule(89)]
    public async Task What_passes_undone_is_late_for_good(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var id = await StartAsync(site, _fiveDays);

        site.Clock.Advance(TimeSpan.FromDays(8));
        var marked = await SweepAsync(site, s => s.MarkLateAsync(CancellationToken.None));
        var again = await SweepAsync(site, s => s.MarkLateAsync(CancellationToken.None));
        var extension = await ChangeAsync(site, id, (book, row) => book.ExtendAsync(row, new(2026, 1, 20), "Chờ vật tư"));

        Assert.Equal((1, 0), (marked, again));
        Assert.Equal(DeadlineRefusals.TooLateToExtend, extension.Refused);
        var row = await RowAsync(site, id);
        Assert.True(row.IsLate);
        Assert.Equal(new DateOnly(2026, 1, 10), row.Clock.DueOn);
        Assert.Equal(1, await site.InDbAsync(db => db.Set<EventRow>().CountAsync(e => e.Kind == DeadlinePassed.Kind)));
    }

    [Theory, EngineData, Rule(89)]
    public async Task An_extension_in_time_is_kept_with_its_reason(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var id = await StartAsync(site, _fiveDays);

        var outcome = await ChangeAsync(site, id, (book, row) => book.ExtendAsync(row, new(2026, 1, 16), "Chờ vật tư"));

        Assert.True(outcome.IsDone);
        var row = await RowAsync(site, id);
        Assert.Equal((new DateOnly(2026, 1, 10), new DateOnly(2026, 1, 16), 1, false), (row.Clock.FirstDueOn, row.Clock.DueOn, row.Clock.ExtensionCount, row.IsLate));
        Assert.Equal(new DateOnly(2026, 1, 16), DeadlineRow.DueOnOf(row.DuePosition!.Value));
        var change = await site.InDbAsync(db => db.Set<DeadlineChangeRow>().SingleAsync(c => c.DeadlineId == id));
        Assert.Equal((DeadlineChangeKind.Extended, "Chờ vật tư"), (change.Kind, change.Reason));
    }

    [Theory, EngineData, Rule(5)]
    public async Task A_changed_calendar_moves_open_deadlines_only_and_says_so(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var met = await StartAsync(site, _fiveDays);
        var open = await StartAsync(site, _fiveDays);
        await ChangeAsync(site, met, (book, row) => Task.FromResult(book.Meet(row)));

        var year = WorkingCalendar.Shipped.Years[2026];
        var outcome = await AsAdministratorAsync(site, services => services.GetRequiredService<WorkingCalendars>()
            .ChangeAsync(year with { DaysOff = [.. year.DaysOff, new DayOff(new(2026, 1, 9), "culture")] }, "Thông báo nghỉ 09/01"));
        await site.RunJobsAsync();

        Assert.True(outcome.IsDone);
        Assert.Equal(new DateOnly(2026, 1, 10), (await RowAsync(site, met)).Clock.DueOn);
        var moved = await RowAsync(site, open);
        Assert.Equal((new DateOnly(2026, 1, 12), $"{WorkingCalendar.Shipped.Version}+1"), (moved.Clock.DueOn, moved.Clock.CalendarVersion));
        var change = await site.InDbAsync(db => db.Set<DeadlineChangeRow>().SingleAsync(c => c.DeadlineId == open));
        Assert.Equal((DeadlineChangeKind.Recalculated, new DateOnly(2026, 1, 10), new DateOnly(2026, 1, 12)), (change.Kind, change.FromDay, change.ToDay));
    }

    [Theory, EngineData]
    public async Task A_quiet_deadline_is_listed_once_it_is_late(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var id = await StartAsync(site, _fiveDays, quiet: true);

        var before = await RowAsync(site, id);
        site.Clock.Advance(TimeSpan.FromDays(8));
        await SweepAsync(site, s => s.MarkLateAsync(CancellationToken.None));

        Assert.Null(before.DuePosition);
        Assert.NotNull((await RowAsync(site, id)).DuePosition);
    }

    private static Task<Guid> StartAsync(Site site, DeadlineRule rule, bool quiet = false) => AsAdministratorAsync(site, async services =>
    {
        var subject = new DeadlineSubject("ZZ", Guid.CreateVersion7(site.Clock.GetUtcNow()), "ZZ-000000-0", new Duty("answer", _permit, "40/17950", IsQuiet: quiet));
        var row = await services.GetRequiredService<DeadlineBook>().StartAsync(subject, rule, site.Clock.GetUtcNow());
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return row.Id;
    });

    private static Task<Outcome> ChangeAsync(Site site, Guid id, Func<DeadlineBook, DeadlineRow, Task<Outcome>> change) => AsAdministratorAsync(site, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var outcome = await change(services.GetRequiredService<DeadlineBook>(), await db.Set<DeadlineRow>().SingleAsync(d => d.Id == id));
        await db.SaveChangesAsync();
        return outcome;
    });

    private static Task<int> SweepAsync(Site site, Func<DeadlineSweep, Task<int>> work) => site.InScopeAsync<DeadlineSweep, int>(work);

    private static Task<DeadlineRow> RowAsync(Site site, Guid id) => site.InDbAsync(db => db.Set<DeadlineRow>().AsNoTracking().SingleAsync(d => d.Id == id));

    private static async Task<T> AsAdministratorAsync<T>(Site site, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(site.Clock.GetUtcNow()), "Quản trị", []);
        return await work(scope.ServiceProvider);
    }
}
