using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Throttling;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions;

/// <summary>The second step of a sign-in: a code of the phone, or a recovery code.</summary>
public sealed class CheckCode(AppDbContext db, UserManager<Account> users, SignInThrottle throttle)
{
    /// <summary>Whether the code is right; it is used up.</summary>
    public async Task<CodeAnswer> RunAsync(Account account, string typed, ClientMark client)
    {
        var counted = account.Id.ToString();
        var wait = throttle.TakeCode(counted, client);
        if (wait > TimeSpan.Zero) return new(AccountRefusals.TooManyTries, wait);

        var isRight = typed.Count(char.IsAsciiLetterOrDigit) == RecoveryCode.Length ? await UseRecoveryCodeAsync(account.Id, typed) : await IsTotpAsync(account, typed);
        if (!isRight) return new(AccountRefusals.WrongCode, TimeSpan.Zero);
        throttle.CodeSucceeded(counted, client);
        return new(null, TimeSpan.Zero);
    }

    private async Task<bool> IsTotpAsync(Account account, string typed)
    {
        if (!await users.VerifyTwoFactorTokenAsync(account, TotpProvider.Name, typed)) return false;
        try
        {
            // The step is saved as used; of two requests with one code the second is refused by the version.
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<bool> UseRecoveryCodeAsync(AccountId account, string typed)
    {
        var hash = RecoveryCode.HashOf(typed);
        return await db.RecoveryCodes.Where(c => c.AccountId == account && c.Hash == hash).ExecuteDeleteAsync() == 1;
    }
}

/// <summary>What came of a code.</summary>
/// <param name="Refused">Why not; null when right.</param>
/// <param name="Wait">How long to wait before the next try.</param>
public readonly record struct CodeAnswer(Refusal? Refused, TimeSpan Wait);
