using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Architecture;

public class EndpointTests(SharedSites sites) : IClassFixture<SharedSites>
{
    /// <summary>The SDK's own fallback to files in wwwroot, there in builds that are not published.</summary>
    private const string StaticFiles = "Fallback {**path:file}";

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it()
    {
        var site = await sites.OnAsync();

        var silent =
            from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            where endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
            where endpoint.DisplayName != StaticFiles
            select endpoint.DisplayName;

        Law.Holds(silent);
    }
}
