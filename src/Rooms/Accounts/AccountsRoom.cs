using DanVan.Accounts.Actions;
using DanVan.Accounts.Actions.Administration;
using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Demo;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Endpoints;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Jobs;
using DanVan.Accounts.Mail;
using DanVan.Accounts.Queries;
using DanVan.Accounts.Sessions;
using DanVan.Accounts.Throttling;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Jobs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DanVan.Accounts;

/// <summary>Who may come in and do what: accounts, sign-in with a second factor, sessions, and roles given for a unit and a period by a decision.</summary>
public sealed class AccountsRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => AccountPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services);
        services.AddOptions<SessionRules>().BindConfiguration(SessionRules.Section);
        services.AddScoped<SessionCookie>().AddSingleton<OpenSessions>().AddScoped<FindSession>();
        services.AddSingleton<SignInThrottle>().AddSingleton<KnownDevices>().AddSingleton<LinkSecrets>();

        services.AddScoped<BeginSession>().AddScoped<EndSessions>().AddScoped<NoteSessionSeen>();
        services.AddScoped<CheckPassword>().AddScoped<CheckCode>().AddScoped<SendLink>().AddScoped<UseLink>().AddScoped<AskForNewPassword>().AddScoped<CreateFirstAdministrator>();
        services.AddScoped<OwnAccount>().AddScoped<ChangeOwnAccount>().AddScoped<ChangePassword>().AddScoped<SetUpSecondFactor>();
        services.AddScoped<ManagedAccount>().AddScoped<InviteAccount>().AddScoped<GiveRole>().AddScoped<EndRole>().AddScoped<ChangeAccount>();
        services.AddScoped<GrantUnits>().AddScoped<AccountList>().AddScoped<OfficerList>().AddScoped<AccountFile>().AddScoped<LivingLink>().AddScoped<OwnSessions>().AddScoped<OwnRecoveryCodes>();

        services.AddScoped<MailLink>().AddSingleton(new JobKind(MailLink.JobKind, (scope, payload, cancellationToken) =>
            scope.GetRequiredService<MailLink>().RunAsync(LinkId.From(Guid.Parse(payload)), cancellationToken)));
        services.AddDailyJob<ForgetOldSessions>();

        services.AddScoped<IDemoData, DemoAccounts>().AddScoped<IPersonalDataSource, AccountPersonalData>();
        services.AddSingleton(new MenuEntry(90, Links.Administration, () => AccountsTexts.AdministrationTitle, AccountPermits.See));
        services.AddSingleton(new AdministrationEntry(10, Links.Accounts, () => AccountsTexts.AccountsTitle, () => AccountsTexts.AccountsHint, AccountPermits.See));
        services.AddSingleton(new AdministrationEntry(20, Links.AccessTable, () => AccountsTexts.RightsTitle, () => AccountsTexts.RightsHint, AccountPermits.AccessTable));
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/SignIn");
        pages.AuthorizeFolder("/MyAccount", PermitPolicies.SignedIn);
        pages.AuthorizePage("/Administration/Index", PermitPolicies.SignedIn);
        pages.AuthorizePage("/Administration/Rights", AccountPermits.AccessTable.Policy);
        pages.AuthorizePage("/AccountAdmin/List", AccountPermits.See.Policy);
        pages.AuthorizePage("/AccountAdmin/One", AccountPermits.See.Policy);
        foreach (var page in new[] { "Invite", "Act", "GiveRole", "EndRole" }) pages.AuthorizePage($"/AccountAdmin/{page}", AccountPermits.Manage.Policy);
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => MyAccountEndpoints.Map(endpoints);

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(o =>
            {
                o.Tokens.AuthenticatorTokenProvider = TotpProvider.Name;
                // PasswordRules judge; Identity's own rules ask for signs and capitals.
                o.Password = new PasswordOptions { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 1 };
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordCheck>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<TotpProvider>(TotpProvider.Name);
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>().AddScoped<AccountStore>();
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
