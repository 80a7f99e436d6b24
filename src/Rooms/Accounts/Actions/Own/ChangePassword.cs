using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Sessions;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Events;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Accounts.Actions.Own;

/// <summary>Somebody changes the own password, knowing the old one. Every session ends; the page begins a new one.</summary>
public sealed class ChangePassword(OwnAccount own, UserManager<Account> users, SignInThrottle throttle, Journal journal, OpenSessions open)
{
    /// <summary>The account with its new password, or why not.</summary>
    public async Task<PasswordAnswer> RunAsync(string present, string wanted, ClientMark client)
    {
        var account = await own.LoadAsync();
        var wait = throttle.TakePassword(account.Id.ToString(), client);
        if (wait > TimeSpan.Zero) return new(null, AccountRefusals.TooManyTries, wait);
        if (!await users.CheckPasswordAsync(account, present)) return new(null, AccountRefusals.WrongPassword, TimeSpan.Zero);
        throttle.PasswordSucceeded(account.Id.ToString(), client);

        if (PasswordRules.Check(wanted, account.Name, account.Email, account.Phone).Refused is { } weak) return new(null, weak, TimeSpan.Zero);
        journal.Step(AccountHistory.Kind, account.Id.Value, account.State.ToString(), account.State.ToString(), AccountHistory.PasswordSet);
        if ((await users.ChangePasswordAsync(account, present, wanted)).ToOutcome().Refused is { } refusal) return new(null, refusal, TimeSpan.Zero);
        open.Forget(account.Id);
        return new(account, null, TimeSpan.Zero);
    }
}
