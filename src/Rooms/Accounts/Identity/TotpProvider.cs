using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Accounts.Identity;

/// <summary>Checks codes for ASP.NET Core Identity by the house's clock. Identity's own provider reads the system clock and takes a code twice.</summary>
public sealed class TotpProvider(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>The name under which it is registered.</summary>
    public const string Name = "totp";

    /// <inheritdoc />
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <summary>The code is made by its owner's phone.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    /// <summary>Checks a code and marks its step as used; the caller saves the account.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } secret) return false;
        if (Totp.StepOf(secret, token, clock.GetUtcNow(), user.LastTotpStep) is not { } step) return false;
        user.LastTotpStep = step;
        return true;
    }
}
