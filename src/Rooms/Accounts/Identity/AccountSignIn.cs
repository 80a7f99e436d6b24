using System.Security.Claims;
using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Identity;

/// <summary>Identity's sign-in, with a row for each session: whatever proves who somebody is, a session begins, and the cookie names it.</summary>
public sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    BeginSession begin,
    EndSessions end,
    IOptions<SessionRules> rules) : SignInManager<Account>(users, http, principals, options, log, schemes, confirmation)
{
    private const string MethodClaim = "amr";
    private const string SecondFactor = "mfa";

    /// <summary>Signs in somebody whose password was right, or remembers for some minutes that the code of the second factor is still to come.</summary>
    /// <returns>True when signed in; false when the code is asked for.</returns>
    public async Task<bool> SignInOrAskForCodeAsync(Account account, bool isKept) => (await SignInOrTwoFactorAsync(account, isKept)).Succeeded;

    /// <summary>Signs in somebody who has proved more than a password.</summary>
    public Task SignInWithSecondFactorAsync(Account account, bool isKept) => SignInWithClaimsAsync(account, isKept, [new Claim(MethodClaim, SecondFactor)]);

    /// <inheritdoc />
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.CanSignIn);

    /// <inheritdoc />
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var claims = additionalClaims.ToList();
        var device = DeviceWords.Of(Context.Request.Headers.UserAgent);
        var session = await begin.RunAsync(user, device, claims.Any(c => c is { Type: MethodClaim, Value: SecondFactor }), authenticationProperties?.IsPersistent ?? false);

        // The row decides how long the session holds; the ticket only must not end before it.
        var properties = new AuthenticationProperties { IsPersistent = session.IsKept, ExpiresUtc = session.StartedAt + rules.Value.Longest };
        await base.SignInWithClaimsAsync(user, properties, [new Claim(AccountPrincipal.SessionClaim, session.Id.ToString())]);
    }

    /// <inheritdoc />
    public override async Task SignOutAsync()
    {
        if (AccountPrincipal.SessionOf(Context.User) is { } session) await end.OneAsync(session);
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }
}
