using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Throttling;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Accounts.Actions;

/// <summary>Somebody types an e-mail address or phone number and a password.</summary>
public sealed class CheckPassword(AppDbContext db, UserManager<Account> users, IPasswordHasher<Account> hasher, SignInThrottle throttle)
{
    private static string? _nobodysHash;

    /// <summary>The account, or why not; with <see cref="AccountRefusals.TooManyTries"/> comes how long to wait. An unknown name, a wrong password and an account without one read and last the same.</summary>
    /// <param name="name">E-mail address or phone number as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="clientOf">From where, given the account the name belongs to.</param>
    public async Task<PasswordAnswer> RunAsync(string name, string password, Func<AccountId?, ClientMark> clientOf)
    {
        var account = await db.Accounts.WithSignInNameAsync(name);
        var client = clientOf(account?.Id);
        var counted = account?.Id.ToString() ?? name.Trim().ToUpperInvariant();
        var wait = throttle.TakePassword(counted, client);
        if (wait > TimeSpan.Zero) return new(null, AccountRefusals.TooManyTries, wait);

        if (account?.PasswordHash is null)
        {
            _nobodysHash ??= hasher.HashPassword(null!, Guid.Empty.ToString());
            hasher.VerifyHashedPassword(null!, _nobodysHash, password);
            return new(null, AccountRefusals.WrongCredentials, TimeSpan.Zero);
        }

        if (!await users.CheckPasswordAsync(account, password)) return new(null, AccountRefusals.WrongCredentials, TimeSpan.Zero);
        throttle.PasswordSucceeded(counted, client);
        // Only who knows the password learns that the account is closed.
        return account.CanSignIn ? new(account, null, TimeSpan.Zero) : new(null, AccountRefusals.Closed, TimeSpan.Zero);
    }
}

/// <summary>What came of a password.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Refused">Why not.</param>
/// <param name="Wait">How long to wait before the next try.</param>
public readonly record struct PasswordAnswer(Account? Account, Refusal? Refused, TimeSpan Wait);
