using DanVan.Feedback.Figures;
using DanVan.Feedback.Public;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
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
        services.AddScoped<PublicList>().AddScoped<PublicItems>().AddScoped<FiguresTable>();
        services.AddEventHandler<FeedbackSent, CountFigures>().AddEventHandler<FeedbackMoved, CountFigures>().AddEventHandler<FeedbackRated, CountFigures>();
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Feedback");
        pages.AllowAnonymousToFolder("/FeedbackPublic");
        pages.AuthorizeFolder("/FeedbackDesk", FeedbackPermits.Handle.Policy);
    }
}
