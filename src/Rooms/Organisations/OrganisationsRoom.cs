using DanVan.Organisations.Actions;
using DanVan.Organisations.Demo;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Endpoints;
using DanVan.Organisations.Queries;
using DanVan.Organisations.Reference;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Files;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Organisations;

/// <summary>Administrative units of every day since 2004, villages with their household counts, and the bodies and posts that work in them.</summary>
public sealed class OrganisationsRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => OrganisationsPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrganisationsOptions>().Bind(configuration.GetSection(OrganisationsOptions.Section));
        services.AddSingleton(s => FolderOf(s.GetRequiredService<IOptions<OrganisationsOptions>>().Value, s.GetRequiredService<DataFolder>()));
        services.AddSingleton(s => UnitFiles.Load(s.GetRequiredService<UnitDataFolder>()));
        services.AddSingleton(s => AtlasFiles.Load(s.GetRequiredService<UnitDataFolder>(), s.GetRequiredService<UnitRegister>()));
        services.AddSingleton<INamedThings, NamedUnits>();
        services.AddSingleton<UnitMaps>().AddSingleton<UnitPicker>().AddSingleton<BackgroundCache>();

        services.AddScoped<VillageList>().AddScoped<VillageHistory>().AddScoped<VillageTotals>().AddScoped<BodyList>().AddScoped<PostList>();
        services.AddScoped<OwnUnits>().AddScoped<OwnBodies>();
        services.AddScoped<VillageWork>().AddScoped<FoundVillage>().AddScoped<ChangeVillage>().AddScoped<MergeVillages>().AddScoped<SplitVillage>()
            .AddScoped<CloseVillage>().AddScoped<MoveVillages>().AddScoped<CountHouseholds>().AddScoped<ImportVillages>();
        services.AddScoped<BodyWork>().AddScoped<MakeStandardBodies>().AddScoped<AppointmentWork>();

        services.AddSingleton(StaffActKind.Of<VillageChange>(VillageChange.ActKind, () => OrganisationsTexts.LogVillages, c => c.EnteredBy != null, changes => changes.Include(c => c.Links)))
            .AddSingleton(StaffActKind.Of<HouseholdCount>(HouseholdCount.ActKind, () => OrganisationsTexts.LogHouseholds, c => c.EnteredBy != null));
        services.AddScoped<IDemoData, DemoOrganisations>().AddScoped<IPersonalDataSource, PostPersonalData>();
        services.AddSingleton(new MenuEntry(80, Links.Units, () => OrganisationsTexts.UnitsMenu));
        services.AddSingleton(new AdministrationEntry(30, Links.Villages, () => OrganisationsTexts.VillagesTitle, () => OrganisationsTexts.VillagesHint, OrganisationsPermits.ManageVillages));
        services.AddSingleton(new AdministrationEntry(40, Links.Bodies, () => OrganisationsTexts.BodiesTitle, () => OrganisationsTexts.BodiesHint, OrganisationsPermits.ManageBodies));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Units");
        pages.AuthorizeFolder("/VillageAdmin", OrganisationsPermits.ManageVillages.Policy);
        pages.AuthorizeFolder("/HouseholdCounts", OrganisationsPermits.CountHouseholds.Policy);
        pages.AuthorizeFolder("/BodyAdmin", OrganisationsPermits.ManageBodies.Policy);
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => UnitEndpoints.Map(endpoints);

    private static UnitDataFolder FolderOf(OrganisationsOptions options, DataFolder data) =>
        new(UnitDataFolder.Shipped, options.UnitDataFolder.Length > 0 ? options.UnitDataFolder : Path.Combine(data.Path, "unit-data"));
}
