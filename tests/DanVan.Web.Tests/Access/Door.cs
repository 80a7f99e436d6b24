using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>One endpoint as the running application has it.</summary>
internal sealed partial record Door(string Address, string Who, RouteEndpoint Endpoint)
{
    private const string PermitPrefix = "permit:";

    /// <summary>The method with which it is tried.</summary>
    public string Method => Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var first, ..] ? first : "GET";

    /// <summary>True when the address has parts that a record fills.</summary>
    public bool HasParameters => Endpoint.RoutePattern.Parameters.Count > 0;

    /// <summary>A path with values that no record has: a door that opens answers "not found".</summary>
    public string SamplePath => Parameter().Replace(Address.Split(' ')[^1], m => m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString("N") : m.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "khong-co");

    /// <summary>Every endpoint but files of the build.</summary>
    public static IReadOnlyList<Door> All(Site site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}")
            .Select(e => new Door(AddressOf(e), WhoOf(e), e))
            .DistinctBy(d => d.Address)
            .OrderBy(d => d.Address, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{[^}]*\}+")]
    private static partial Regex Parameter();

    private static string AddressOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? $"{string.Join(',', methods)} {path}" : path;
    }

    private static string WhoOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return AccessFile.Everybody;
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "default").Distinct().ToList();
        if (policies.Count == 0) return "nobody";
        return string.Join(" and ", policies.Select(p => p == PermitPolicies.SignedIn ? AccessFile.SignedIn : p.Replace(PermitPrefix, "", StringComparison.Ordinal)));
    }
}
