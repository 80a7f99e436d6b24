using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace DanVan.Web.Tests.Harness;

/// <summary>Gives each request the network address that its <see cref="Visitor"/> comes from; the test server has no sockets.</summary>
internal sealed class VisitorAddress : IStartupFilter
{
    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Visitor.AddressHeader].ToString() is { Length: > 0 } address ? address : "127.0.0.1");
            context.Request.Headers.Remove(Visitor.AddressHeader);
            return rest(context);
        });
        next(app);
    };
}
