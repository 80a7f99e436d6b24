using DanVan.Platform.Events;

namespace DanVan.Accounts;

/// <summary>An administrator, or the command line, made an account and an invitation.</summary>
public sealed record AccountInvited(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.invited";
}

/// <summary>The account's owner opened the invitation and set a password.</summary>
public sealed record AccountOpened(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.opened";
}

/// <summary>A role was given for a unit.</summary>
public sealed record RoleGiven(AccountId Account, Guid Grant, string Role, string UnitPath) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.role-given";
}

/// <summary>The end of a role was entered.</summary>
public sealed record RoleEnded(AccountId Account, Guid Grant, string Role, string UnitPath) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.role-ended";
}

/// <summary>An account was closed.</summary>
public sealed record AccountClosed(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.closed";
}

/// <summary>A closed account was opened again.</summary>
public sealed record AccountReopened(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.reopened";
}

/// <summary>An administrator removed somebody's second factor, because the phone was lost.</summary>
public sealed record SecondFactorReset(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.second-factor-reset";
}

/// <summary>The owner set up a second factor.</summary>
public sealed record SecondFactorSetUp(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.second-factor-set-up";
}

/// <summary>The personal data of an account were erased; other rooms erase what they keep about it.</summary>
public sealed record AccountErased(AccountId Account) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "accounts.erased";
}
