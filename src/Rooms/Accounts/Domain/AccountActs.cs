namespace DanVan.Accounts.Domain;

/// <summary>Which acts an account's state allows.</summary>
public static class AccountActs
{
    /// <summary>The acts, the common ones first.</summary>
    public static IReadOnlyList<AccountAct> Of(Account account) => [.. Enum.GetValues<AccountAct>().Where(act => Allows(account, act))];

    private static bool Allows(Account account, AccountAct act) => act switch
    {
        AccountAct.Close => account.State is AccountState.Invited or AccountState.Active,
        AccountAct.Reopen => account.State == AccountState.Disabled,
        AccountAct.ResetSecondFactor => account.HasSecondFactor,
        AccountAct.RenewLink => account.State is AccountState.Invited or AccountState.Active,
        AccountAct.TakePhone or AccountAct.DropPhone => account.PhoneAskedFor is not null,
        AccountAct.Erase => account.State != AccountState.Erased && (account.ErasureAskedAt is not null || account.State == AccountState.Disabled),
        _ => false,
    };
}
