using DanVan.Platform.Access;
using DanVan.Platform.Backup;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Desks;
using DanVan.Platform.Events;
using DanVan.Platform.Files;
using DanVan.Platform.Jobs;
using DanVan.Platform.Ledger;
using DanVan.Platform.Mail;
using DanVan.Platform.Privacy;
using DanVan.Platform.RuleSets;
using DanVan.Platform.Search;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Kit;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform;

/// <summary>What every room stands on.</summary>
public static class PlatformServices
{
    /// <summary>Adds journal, jobs, files, search and access for the given rooms.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, DataFolder data, IReadOnlyList<IRoom> rooms)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(data).AddSingleton<FileStore>();
        services.AddBackup();
        services.AddPrivacy(data).AddMail().AddBurstGuard();

        services.AddSingleton<EventHandlers>().AddScoped<Journal>().AddScoped<PublicLedger>();
        services.AddScoped<SearchIndex>().AddScoped<NearbyRecords>();
        services.AddSingleton<JobSignal>().AddScoped<JobQueue>().AddSingleton<JobWorker>();
        services.AddHostedService(s => s.GetRequiredService<JobWorker>());
        services.AddSingleton<DailyJobs>().AddHostedService(s => s.GetRequiredService<DailyJobs>()).AddDailyJob<ForgetJobs>();

        // Read while the rooms are added; whoever builds the house asks for it before anything else does.
        var rules = Task.Run(() => RuleMemory.Load(rooms.Select(r => r.Assembly).Distinct()));
        services.AddSingleton(_ => rules.GetAwaiter().GetResult()).AddScoped<RuleBooks>();
        services.AddSingleton<CalendarMemory>().AddScoped<WorkingCalendars>().AddScoped<DeadlineBook>();
        services.AddEventHandler<WorkingCalendarChanged, DeadlineSweep>().AddDailyJob<DeadlineSweep>();

        services.AddSingleton(new AccessTable(rooms.SelectMany(r => r.Permits)));
        services.AddScoped<CurrentActor>().AddScoped<DeskList>();
        services.AddKit();
        services.AddSingleton(new HouseTexts([typeof(Refusal).Assembly, typeof(PlatformServices).Assembly, .. rooms.Select(r => r.Assembly)]));
        services.AddSingleton<RefusalWords>().AddSingleton<PermitWords>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermitPolicies>().AddScoped<IAuthorizationHandler, PermitPolicies.Handler>();
        // An endpoint that names no policy is closed, also to the administrator.
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        return services;
    }
}
