using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>An endpoint with everybody its policy lets in.</summary>
/// <param name="Address">The route.</param>
/// <param name="Methods">GET, POST …; empty for a page, which answers both.</param>
/// <param name="IsOpen">True when nobody is asked.</param>
/// <param name="ForAccounts">True when any account is enough.</param>
/// <param name="Roles">The roles that are let in, for some unit.</param>
internal sealed record Door(string Address, IReadOnlyList<string> Methods, bool IsOpen, bool ForAccounts, IReadOnlyList<Role> Roles)
{
    /// <summary>In words.</summary>
    public string Who => this switch
    {
        { IsOpen: true } => "everybody",
        { ForAccounts: true } => "every account",
        { Roles.Count: 0 } => "nobody",
        _ => string.Join(", ", Roles),
    };

    /// <summary>True when the policy lets a role in; null is a visitor without an account.</summary>
    public bool Admits(Role? role) => IsOpen || (role is { } r && (ForAccounts || Roles.Contains(r)));
}

/// <summary>All doors of a site, as the policies in force decide them.</summary>
internal static class Doors
{
    /// <summary>Every endpoint but files of styles and scripts.</summary>
    public static async Task<IReadOnlyList<Door>> OfAsync(Site site)
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => !IsAsset(e));
        var doors = new List<Door>();
        foreach (var endpoint in endpoints) doors.Add(await DoorAsync(site, endpoint));
        return [.. doors.OrderBy(d => d.Address, StringComparer.Ordinal).ThenBy(d => string.Join(' ', d.Methods), StringComparer.Ordinal)];
    }

    private static async Task<Door> DoorAsync(Site site, RouteEndpoint endpoint)
    {
        var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return new(address, methods, true, true, []);

        var roles = new List<Role>();
        foreach (var role in Enum.GetValues<Role>())
        {
            if (await AdmitsAsync(site, endpoint, new Grant(role, "", null, DateOnly.MinValue, null))) roles.Add(role);
        }

        return new(address, methods, false, await AdmitsAsync(site, endpoint, null), roles);
    }

    private static async Task<bool> AdmitsAsync(Site site, RouteEndpoint endpoint, Grant? grant)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = AccountId.New(site.Clock.GetUtcNow());
        services.GetRequiredService<CurrentActor>().Actor = new Actor(account, "", grant is null ? [] : [grant]);
        var provider = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(provider, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>())
            ?? await provider.GetFallbackPolicyAsync();
        var somebody = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.ToString())], "test"));
        return (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(somebody, null, policy!)).Succeeded;
    }

    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().FullName!.StartsWith("Microsoft.AspNetCore.StaticAssets.", StringComparison.Ordinal)) || endpoint.DisplayName?.StartsWith("Fallback", StringComparison.Ordinal) == true;
}
