using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Feedback;

/// <summary>What residents say and what became of it: from the first word to a published answer and its rating (phản ánh, kiến nghị).</summary>
public sealed class FeedbackRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => FeedbackPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Feedback");
        pages.AuthorizeFolder("/FeedbackDesk", FeedbackPermits.Handle.Policy);
    }
}
