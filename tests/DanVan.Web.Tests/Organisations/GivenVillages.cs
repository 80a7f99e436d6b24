using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Organisations;

/// <summary>Villages and bodies for tests, entered by the actions as an officer of everywhere.</summary>
internal static class GivenVillages
{
    /// <summary>Kim Liên.</summary>
    public const string KimLien = "40/17971";

    /// <summary>A village of Kim Liên; gives its code.</summary>
    public static Task<string> VillageAsync(this Given given, string name, int? households = null, string commune = KimLien, string from = "2025-07-01") =>
        given.Site.AsOfficerAsync<FoundVillage, string>(async found => (await found.RunAsync(new NewVillage(
            commune, new VillageDetails(VillageKind.Village, name), DateOnly.Parse(from, null), "", households is { } n ? new HouseholdNumber(n) : null))).Value!);

    /// <summary>Runs an action as a provincial officer of Nghệ An.</summary>
    public static async Task<T> AsOfficerAsync<TService, T>(this Site site, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(site.Clock.GetUtcNow()), "", [new Grant(Role.ProvincialOfficer, "40", null, DateOnly.MinValue, null)]);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
