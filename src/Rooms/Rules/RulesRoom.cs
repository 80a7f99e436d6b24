using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Rules.Queries;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Rules;

/// <summary>The law as data, to be read by everybody and changed by the administrator with a reason: rule sets with their articles, and the working calendar (quy định, lịch làm việc).</summary>
public sealed class RulesRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => RulesPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CalendarPreview>().AddScoped<CalendarHistory>();
        services.AddSingleton(new MenuEntry(90, Links.Sets, () => RulesTexts.SetsTitle, RulesPermits.Change));
        services.AddSingleton(new MenuEntry(91, Links.Calendar(), () => RulesTexts.CalendarTitle, RulesPermits.Change));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/RuleSets");
        pages.AllowAnonymousToFolder("/WorkingDays");
        pages.AuthorizeFolder("/RuleAdmin", RulesPermits.Change.Policy);
    }
}
