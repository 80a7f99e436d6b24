using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Network = System.Net.IPNetwork;

namespace DanVan.Web.Hosting;

/// <summary>Behind a proxy the visitor's address and scheme come in headers. They are believed from this machine and from networks the operator names, from nobody else: throttling counts by address.</summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).Validate(o => o.Trusted.All(n => Network.TryParse(n, out _)), $"{ProxyOptions.Section}:Trusted lists networks such as 10.0.0.0/8.").ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxies) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many steps as trusted proxies stand in a row.
            forwarded.ForwardLimit = null;
            foreach (var network in proxies.Value.Trusted) forwarded.KnownIPNetworks.Add(Network.Parse(network));
        });
    }
}

/// <summary>Proxies in front of the house, section <c>DanVan:Proxies</c>.</summary>
internal sealed class ProxyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Proxies";

    /// <summary>Networks whose word is believed, <c>10.0.0.0/8</c>. A proxy on this machine always is.</summary>
    public IList<string> Trusted { get; init; } = [];
}
