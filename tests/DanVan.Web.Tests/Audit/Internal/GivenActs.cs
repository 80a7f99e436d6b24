using System.Reflection;
using DanVan.Audit.Internal;
using DanVan.Core.Deadlines;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Ledger;
using DanVan.Platform.RuleSets;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit.Internal;

/// <summary>What tests of the internal log begin with.</summary>
internal static class GivenActs
{
    private static readonly AccountId _officer = AccountId.From(Guid.Parse("01900000-0000-7000-8000-000000000001"));

    /// <summary>Enters one act of each kind, every column of it filled, and gives their rows.</summary>
    public static Task<List<IStaffAct>> OneOfEachAsync(this Site site) => site.InDbAsync(async db =>
    {
        var now = site.Clock.GetUtcNow();
        var (village, deadline) = (await db.Villages.Select(v => v.Id).FirstAsync(), await db.Set<DeadlineRow>().Select(d => d.Id).FirstAsync());
        List<IStaffAct> acts =
        [
            site.Step(),
            new DeadlineChangeRow { Id = Guid.CreateVersion7(now), DeadlineId = deadline, Kind = DeadlineChangeKind.Extended, At = now, ById = _officer, Reason = "Chờ kết quả đo đạc", FromDay = site.Today, ToDay = site.Today.AddDays(5), CalendarVersion = "2026-1" },
            new RuleEdit { Number = 9, Id = Guid.CreateVersion7(now), SetId = "feedback", Key = "forward-days", ValidFrom = site.Today, Entry = "{}", Reason = "Theo quyết định mới", ById = _officer, At = now },
            new CalendarEdit { Number = 9, Id = Guid.CreateVersion7(now), Year = 2026, Json = "{}", Reason = "Lịch nghỉ Tết mới", ById = _officer, At = now },
            new SenderReading { Id = Guid.CreateVersion7(now), Position = 7, Code = "PA-AAAAAAA", UnitPath = DemoPlaces.Commune, What = SenderReadingOf.Sender, ById = _officer, At = now, Reason = "Gọi lại để hỏi địa chỉ" },
            new LogLine { Id = Guid.CreateVersion7(now), Position = 7, Act = SealedAct.OfficerAdded, UnitPath = DemoPlaces.Commune, Code = "DT-AAAAAAA", ById = _officer, AboutId = _officer, At = now, Reason = "Phân công mới" },
            VillageChange.Of(VillageChangeKind.Rename, site.Today, "12/NQ-HĐND", [village], [village], _officer, now),
            HouseholdCount.Of(village, site.Today, new HouseholdNumber(120, 480), HouseholdSource.Counted, _officer, now),
        ];
        db.AddRange(acts);
        await db.SaveChangesAsync();
        return acts;
    });

    /// <summary>A step in some record's life that an officer took.</summary>
    public static Transition Step(this Site site, Guid? record = null) => new()
    {
        Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
        Kind = FeedbackItem.CodeKind,
        RecordId = record ?? Guid.CreateVersion7(site.Clock.GetUtcNow()),
        From = "Received",
        To = "Assigned",
        Action = "Assign",
        ActorId = _officer,
        ActorRole = nameof(Role.CommuneOfficer),
        At = site.Clock.GetUtcNow(),
        Reason = "urgent",
        Note = "Chuyển tổ hạ tầng",
    };

    /// <summary>Saves a step.</summary>
    public static Task<int> SaveAsync(this Site site, Transition step) => site.InDbAsync(db =>
    {
        db.Add(step);
        return db.SaveChangesAsync();
    });

    /// <summary>Saves a step past the log.</summary>
    public static async Task PutInAsync(this Site site, Transition step)
    {
        await site.InDbAsync(db => db.Set<InternalRow>().Where(e => e.Id == step.Id).ExecuteDeleteAsync());
        await site.SaveAsync(step);
        await site.InDbAsync(db => db.Set<InternalRow>().Where(e => e.Id == step.Id).ExecuteDeleteAsync());
    }

    /// <summary>Gives every act that waits its place in the internal log, and what that entered in the public log its place there.</summary>
    public static async Task SequenceInternalAsync(this Site site)
    {
        await site.SequenceAsync();
        await GivenLog.Service(site).RunInternalAsync(TestContext.Current.CancellationToken);
        await site.SequenceAsync();
    }

    /// <summary>Holds all acts against the internal log.</summary>
    public static Task<InternalVerdict> CheckInternalAsync(this Site site) => site.InScopeAsync<InternalCheck, InternalVerdict>(check => check.RunAsync(TestContext.Current.CancellationToken));

    /// <summary>The kinds of acts that the house knows.</summary>
    public static IReadOnlyList<StaffActKind> Kinds(this Site site) => [.. site.Services.GetServices<StaffActKind>()];

    /// <summary>The columns of an act's table that can be changed behind the program's back.</summary>
    public static IEnumerable<IProperty> Columns(this DbContext db, Type act) => db.Model.FindEntityType(act)!.GetProperties().Where(p => !p.IsPrimaryKey());

    /// <summary>Changes one column of an act's row, as whoever has the database's password could.</summary>
    public static Task<object?> ChangeAsync(this Site site, IStaffAct act, string column, object? to, bool isBack = false) => site.InDbAsync(async db =>
    {
        var entry = db.Entry((await db.FindAsync(act.GetType(), db.Model.FindEntityType(act.GetType())!.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!.GetValue(act)).ToArray()))!);
        var (before, foreign) = (entry.Property(column).CurrentValue, entry.Property(column).Metadata.GetContainingForeignKeys().Any());
        entry.Property(column).CurrentValue = isBack ? to : foreign ? await OtherRowAsync(db, before!) : Other(before!);
        await db.SaveChangesAsync();
        return before;
    });

    private static async Task<object> OtherRowAsync(AppDbContext db, object row) => row is VillageId village
        ? await db.Villages.Where(v => v.Id != village).Select(v => v.Id).FirstAsync()
        : await db.Set<DeadlineRow>().Where(d => d.Id != (Guid)row).Select(d => d.Id).FirstAsync();

    private static object Other(object value) => value switch
    {
        string text => text + "x",
        int number => number + 1,
        long number => number + 1,
        Guid => Guid.CreateVersion7(),
        DateOnly day => day.AddDays(1),
        DateTimeOffset at => at.AddMinutes(1),
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().First(other => !other.Equals(one)),
        _ when value.GetType().GetMethod("From", BindingFlags.Public | BindingFlags.Static, [typeof(Guid)]) is { } from => from.Invoke(null, [Guid.CreateVersion7()])!,
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
