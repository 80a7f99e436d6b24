using DanVan.Platform.Contributions;
using DanVan.Search.Queries;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Search;

/// <summary>One search over everything public in all rooms, with and without accents (tìm kiếm). It knows no room: each tells what its records look like.</summary>
public sealed class SearchRoom : IRoom
{
    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PublicSearch>();
        services.AddSingleton(new MenuEntry(95, Links.Search, () => SearchTexts.Title));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Search");
}
