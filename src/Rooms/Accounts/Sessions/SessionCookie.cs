using DanVan.Accounts.Identity;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Accounts.Sessions;

/// <summary>Binds the cookie to the session's row on each request, and says who acts.</summary>
public sealed class SessionCookie : CookieAuthenticationEvents
{
    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var session = AccountPrincipal.SessionOf(context.Principal) is { } id
            ? await services.GetRequiredService<FindSession>().RunAsync(id, context.HttpContext.RequestAborted)
            : null;
        if (session is null)
        {
            context.RejectPrincipal();
            return;
        }

        services.GetRequiredService<CurrentActor>().Actor = session.Actor;
        context.HttpContext.Features.Set(session);
    }

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        // Staff without a second factor are not refused: they are shown the way.
        var lacks = context.HttpContext.Features.Get<OpenSession>() is { LacksSecondFactor: true };
        if (lacks) context.RedirectUri = Links.MySecondFactor;
        return base.RedirectToAccessDenied(context);
    }
}
