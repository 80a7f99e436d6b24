using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Desks;
using DanVan.Platform.Jobs;
using DanVan.Platform.Ledger;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Demo;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Jobs;
using DanVan.Sealed.Keys;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Sealed;

/// <summary>Complaints and denunciations: sealed to the reception office's public key, opened by its officers alone, each time with a reason (khiếu nại, tố cáo).</summary>
public sealed class SealedRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => SealedPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SealedOptions>().BindConfiguration(SealedOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpenKeys>().AddSingleton<PassphraseTries>().AddSingleton<FollowSecrets>().AddSingleton<FormTokens>();
        services.AddScoped<SessionKeys>().AddScoped<EnvelopeReader>();
        services.AddScoped<EnvelopeWriter>().AddScoped<SealedLogBook>().AddScoped<CaseClocks>().AddScoped<BookLines>().AddScoped<CaseWork>();
        services.AddScoped<Keyrings>().AddScoped<Resealing>().AddScoped<OpenOfficeKeys>().AddScoped<OwnPassphrase>().AddScoped<OfficeKeys>().AddScoped<RecoveryShares>();
        services.AddScoped<SealedReceipts>().AddScoped<ReceiveSealed>().AddScoped<EnterVisit>().AddScoped<TakeOverReport>();
        services.AddScoped<OpenSealed>().AddScoped<ClassifyCase>().AddScoped<ReplyToCase>().AddScoped<FollowUpCase>().AddScoped<GroupCases>();
        services.AddScoped<SealedCodes>().AddScoped<SealedFollow>().AddScoped<OfficeList>().AddScoped<ReceptionBook>().AddScoped<CaseView>().AddScoped<KeyHolders>();
        services.AddScoped<IDeskSource, SealedDesk>().AddSingleton(new DeskEntry(40, Links.Reception, () => ReceptionTexts.Menu, SealedPermits.Receive));
        services.AddDailyJob<ForgetSealed>();
        services.AddSingleton(StaffActKind.Of<LogLine>(LogLine.ActKind, () => KeyTexts.LogSealed, _ => true));
        services.AddScoped<IDemoData, DemoSealed>();
        services.AddSingleton(new MenuEntry(62, Links.Reception, () => ReceptionTexts.Menu, SealedPermits.Receive));
        services.AddSingleton(new MenuEntry(63, Links.Recovery, () => KeyTexts.RecoveryMenu, SealedPermits.Recover));
        services.AddSingleton(new MenuEntry(64, Links.Audit, () => KeyTexts.AuditMenu, SealedPermits.Audit));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/SealedSend");
        pages.AuthorizeFolder("/Reception", SealedPermits.Receive.Policy);
        pages.AuthorizeFolder("/SealedRecovery", SealedPermits.Recover.Policy);
        pages.AuthorizeFolder("/SealedAudit", SealedPermits.Audit.Policy);
    }
}
