using DanVan.Audit.Actions;
using DanVan.Audit.Availability;
using DanVan.Audit.Demo;
using DanVan.Audit.Endpoints;
using DanVan.Audit.Internal;
using DanVan.Audit.Keeping;
using DanVan.Audit.Log;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Jobs;
using DanVan.Platform.Ledger;
using DanVan.Platform.RuleSets;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Audit;

/// <summary>The public log: public acts that nobody can alter, drop or date back unseen (nhật ký công khai).</summary>
public sealed class AuditRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => AuditPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LogKeys>().AddSingleton<LogHold>().AddScoped<LogAppender>().AddScoped<LogStops>().AddScoped<LogView>().AddScoped<Sequencer>().AddScoped<ReceiptCheck>().AddSingleton<LogWords>();
        services.AddSingleton(new LedgerKind(PublicLedger.Received, () => PublicLogTexts.KindReceived)).AddSingleton(new LedgerKind(LogEntries.BegunKind, () => PublicLogTexts.KindBegun)).AddSingleton(new LedgerKind(LogEntries.EndedKind, () => PublicLogTexts.KindEnded));
        services.AddSingleton(new LedgerKind(WitnessWork.Added, () => PublicLogTexts.KindWitnessAdded)).AddSingleton(new LedgerKind(WitnessWork.Removed, () => PublicLogTexts.KindWitnessRemoved));
        services.AddSingleton<SequencerService>().AddHostedService(s => s.GetRequiredService<SequencerService>());
        services.AddScoped<LogResume>().AddScoped<LogRecovery>().AddScoped<LogSuccession>();
        services.AddScoped<WitnessList>().AddScoped<WitnessWork>().AddScoped<TakeCosignatures>();
        services.AddScoped<BeatHeart>().AddSingleton<HeartService>().AddHostedService(s => s.GetRequiredService<HeartService>()).AddScoped<IDemoData, DemoAvailability>();
        AddInternal(services);
        services.AddSingleton(new AdministrationEntry(70, Links.Witnesses, () => PublicLogTexts.WitnessesTitle, () => PublicLogTexts.WitnessesHint, AuditPermits.ManageWitnesses));
        services.AddSingleton(new AdministrationEntry(80, Links.Backups, () => BackupTexts.Title, () => BackupTexts.Hint, AuditPermits.ManageBackups));
        services.AddSingleton(new MenuEntry(97, Links.Log, () => PublicLogTexts.Menu)).AddSingleton(new MenuEntry(98, Links.Availability, () => AvailabilityTexts.Menu));
    }

    private static void AddInternal(IServiceCollection services)
    {
        services.AddScoped<InternalSequencer>().AddScoped<ActRows>().AddScoped<InternalCheck>().AddScoped<InternalView>().AddSingleton<InternalWords>().AddDailyJob<CheckInternalLog>();
        services.AddSingleton(new JobKind(CheckInternalLog.AskedName, (scope, by, cancellationToken) => scope.GetRequiredService<CheckInternalLog>().CheckAsync(AccountId.From(Guid.Parse(by)), cancellationToken)));
        services.AddSingleton(new LedgerKind(LogEntries.InternalHeadKind, () => PublicLogTexts.KindInternalHead));
        services.AddSingleton(StaffActKind.Of<Transition>(Transition.ActKind, () => InternalLogTexts.KindStep, t => t.ActorId != null))
            .AddSingleton(StaffActKind.Of<DeadlineChangeRow>(DeadlineChangeRow.ActKind, () => InternalLogTexts.KindDeadline, _ => true))
            .AddSingleton(StaffActKind.Of<RuleEdit>(RuleEdit.ActKind, () => InternalLogTexts.KindRule, _ => true))
            .AddSingleton(StaffActKind.Of<CalendarEdit>(CalendarEdit.ActKind, () => InternalLogTexts.KindCalendar, _ => true));
        services.AddSingleton(new AdministrationEntry(90, Links.Internal, () => InternalLogTexts.Title, () => InternalLogTexts.Hint, AuditPermits.ReviewInternal));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/PublicLog");
        pages.AllowAnonymousToFolder("/HouseAvailability");
        pages.AddPageRoute("/PublicLog/Entry", "/nhat-ky/so/{log:int}/muc/{index:long}");
        pages.AuthorizeFolder("/LogAdmin", AuditPermits.ManageWitnesses.Policy);
        pages.AuthorizeFolder("/InternalLog", AuditPermits.ReviewInternal.Policy);
        pages.AuthorizeFolder("/BackupAdmin", AuditPermits.ManageBackups.Policy);
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        LogEndpoints.Map(endpoints);
        InternalEndpoints.Map(endpoints);
    }
}
