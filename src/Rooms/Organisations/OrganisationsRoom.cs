using DanVan.Organisations.Domain;
using DanVan.Organisations.Reference;
using DanVan.Platform.Files;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Organisations;

/// <summary>Administrative units of every day since 2004, villages with their household counts, and the bodies and posts that work in them.</summary>
public sealed class OrganisationsRoom : IRoom
{
    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrganisationsOptions>().Bind(configuration.GetSection(OrganisationsOptions.Section));
        services.AddSingleton(s => FolderOf(s.GetRequiredService<IOptions<OrganisationsOptions>>().Value, s.GetRequiredService<DataFolder>()));
        services.AddSingleton(s => UnitFiles.Load(s.GetRequiredService<UnitDataFolder>()));
        services.AddSingleton(s => AtlasFiles.Load(s.GetRequiredService<UnitDataFolder>(), s.GetRequiredService<UnitRegister>()));
        services.AddSingleton<UnitMaps>();
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
    }

    private static UnitDataFolder FolderOf(OrganisationsOptions options, DataFolder data) =>
        new(UnitDataFolder.Shipped, options.UnitDataFolder.Length > 0 ? options.UnitDataFolder : Path.Combine(data.Path, "unit-data"));
}
