using System.Reflection;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform;

/// <summary>One room of the house: a feature with its own rules, tables, pages and texts. Its class is the room's table of contents.</summary>
public interface IRoom
{
    /// <summary>Where the room's mappings, rule sets and pages are found.</summary>
    Assembly Assembly => GetType().Assembly;

    /// <summary>Actions, queries, options, event handlers, jobs and contributions.</summary>
    void AddServices(IServiceCollection services, IConfiguration configuration);

    /// <summary>Who may open which page folder. A folder that is not named here is closed to everybody.</summary>
    void ConfigurePages(PageConventionCollection pages);

    /// <summary>Endpoints that are not pages: JSON, feeds, files. Each says who may call it.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>Which role holds which of the room's permits.</summary>
    IEnumerable<RolePermit> Permits => [];
}
