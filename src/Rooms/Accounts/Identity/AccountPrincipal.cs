using System.Security.Claims;
using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Accounts.Identity;

/// <summary>What the cookie says: the account's id and nothing else. Name and roles are read with the session, so that they are never stale.</summary>
public sealed class AccountPrincipal : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "sid";

    /// <inheritdoc />
    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], IdentityConstants.ApplicationScheme)));

    /// <summary>The session a principal belongs to; null without one.</summary>
    public static SessionId? SessionOf(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirst(SessionClaim)?.Value, out var id) ? SessionId.From(id) : null;
}
