using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Sessions;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Actions.Own;

/// <summary>Somebody sets up the second factor: a code application on the phone, proved by one code, and recovery codes for the day the phone is lost.</summary>
public sealed class SetUpSecondFactor(AppDbContext db, OwnAccount own, AccountStore store, UserManager<Account> users, CurrentActor current, Journal journal, OpenSessions open)
{
    /// <summary>The secret to be scanned: drawn at the first visit, the same until it is proved.</summary>
    public async Task<string> SecretAsync()
    {
        var account = await own.LoadAsync();
        if (account.HasSecondFactor) throw new InvalidOperationException("A secret in use is not shown again.");
        if (await users.GetAuthenticatorKeyAsync(account) is { } drawn) return drawn;

        var secret = Totp.NewSecret();
        await store.SetAuthenticatorKeyAsync(account, secret, CancellationToken.None);
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>Proves the secret with a code; from now on it is asked for. Answers with the recovery codes, which are not shown again.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ProveAsync(string code, SessionId session)
    {
        var account = await own.LoadAsync();
        if (account.HasSecondFactor) return AccountRefusals.WrongState;
        if (!await users.VerifyTwoFactorTokenAsync(account, TotpProvider.Name, code)) return AccountRefusals.WrongCode;

        account.HasSecondFactor = true;
        (await db.Sessions.SingleAsync(s => s.Id == session)).ProveSecondFactor();
        var codes = await RenewCodesAsync(account.Id);
        journal.Record(new SecondFactorSetUp(account.Id));
        journal.Step(AccountHistory.Kind, account.Id.Value, account.State.ToString(), account.State.ToString(), AccountHistory.SecondFactorSetUp);
        await db.SaveChangesAsync();
        open.Forget(account.Id);
        return new(codes, null);
    }

    /// <summary>Makes new recovery codes in place of the old ones.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> NewCodesAsync()
    {
        var account = await own.LoadAsync();
        if (!account.HasSecondFactor) return AccountRefusals.WrongState;
        var codes = await RenewCodesAsync(account.Id);
        await db.SaveChangesAsync();
        return new(codes, null);
    }

    /// <summary>Removes the second factor. Staff cannot: their roles would rest.</summary>
    public async Task<Outcome> RemoveAsync()
    {
        var account = await own.LoadAsync();
        if (current.Actor.Grants.Any(g => g.Role.IsStaff())) return AccountRefusals.StaffNeedSecondFactor;
        account.ForgetSecondFactor();
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ToListAsync());
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private async Task<IReadOnlyList<string>> RenewCodesAsync(AccountId account)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account).ToListAsync());
        List<string> codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Draw())];
        db.RecoveryCodes.AddRange(codes.Select(c => RecoveryCode.Of(account, c)));
        return codes;
    }
}
