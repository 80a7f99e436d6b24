using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Tests.Harness;

/// <summary>Signs visitors in by a cookie that names one role and one unit.</summary>
internal static class SignIn
{
    private const string Name = "test";

    public static void AddTo(IServiceCollection services) => services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, Handler>(Name, null);

    public static Task<Visitor> AsAsync(Site site, Role role, string unitPath)
    {
        var visitor = site.NewVisitor();
        var id = AccountId.New(site.Clock.GetUtcNow());
        visitor.Cookies.SetCookies(new Uri("https://localhost/"), $"{Name}={id}|{role}|{Uri.EscapeDataString(unitPath)}");
        return Task.FromResult(visitor);
    }

    private sealed class Handler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, CurrentActor current)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Cookies[Name]?.Split('|') is not [var id, var role, var unit]) return Task.FromResult(AuthenticateResult.NoResult());
            var grant = new Grant(Enum.Parse<Role>(role), Uri.UnescapeDataString(unit), null, DateOnly.MinValue, null);
            current.Actor = new Actor(AccountId.From(Guid.Parse(id)), role, [grant]);
            var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], Name));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Name)));
        }
    }
}
