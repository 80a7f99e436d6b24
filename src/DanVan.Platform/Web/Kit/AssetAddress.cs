using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace DanVan.Platform.Web.Kit;

/// <summary>Addresses of styles and scripts with their fingerprint, so that they may be kept for a year.</summary>
public static class AssetAddress
{
    /// <summary>The address of a file in <c>wwwroot/assets</c>, e.g. <c>site.css</c>.</summary>
    public static string Of(HttpContext context, string file)
    {
        var path = "assets/" + file;
        var known = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{known?[path] ?? path}";
    }
}
