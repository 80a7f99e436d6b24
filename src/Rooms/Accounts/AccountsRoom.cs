using DanVan.Accounts.Actions;
using DanVan.Accounts.Demo;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Sessions;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DanVan.Accounts;

/// <summary>Who may come in and do what: accounts, sign-in with a second factor, sessions, and roles given for a unit and a period by a decision.</summary>
public sealed class AccountsRoom : IRoom
{
    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services);
        services.AddOptions<SessionRules>().BindConfiguration(SessionRules.Section);
        services.AddScoped<SessionCookie>().AddSingleton<OpenSessions>().AddScoped<FindSession>();
        services.AddSingleton<SignInThrottle>().AddSingleton<KnownDevices>();
        services.AddScoped<BeginSession>().AddScoped<EndSessions>().AddScoped<NoteSessionSeen>().AddScoped<CheckPassword>();
        services.AddScoped<IDemoData, DemoAccounts>();
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/SignIn");
        pages.AuthorizeFolder("/MyAccount", Platform.Access.PermitPolicies.SignedIn);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(o => o.Tokens.AuthenticatorTokenProvider = TotpProvider.Name)
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<TotpProvider>(TotpProvider.Name);
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        // Names are unique by index; Identity's own check would ask the database at each save.
        services.RemoveAll<IUserValidator<Account>>();

        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o =>
        {
            Harden(o.Cookie, "danvan.session");
            // Lax, so that a link in a mail finds its reader signed in; forms carry antiforgery tokens.
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = Links.SignIn;
            o.AccessDeniedPath = Links.NotAllowed;
            o.ReturnUrlParameter = Links.ReturnParameter;
            o.SlidingExpiration = false;
            o.EventsType = typeof(SessionCookie);
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o =>
        {
            Harden(o.Cookie, "danvan.second-step");
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        });
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
