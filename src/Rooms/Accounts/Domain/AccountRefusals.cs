namespace DanVan.Accounts.Domain;

/// <summary>Why this room says no.</summary>
public static class AccountRefusals
{
    /// <summary>The account's state does not allow it.</summary>
    public static readonly Refusal WrongState = new("accounts.wrong-state");

    /// <summary>No number waits to be confirmed.</summary>
    public static readonly Refusal NoPhoneAskedFor = new("accounts.no-phone-asked-for");

    /// <summary>Another account has that e-mail address.</summary>
    public static readonly Refusal EmailTaken = new("accounts.email-taken");

    /// <summary>Another account has that phone number.</summary>
    public static readonly Refusal PhoneTaken = new("accounts.phone-taken");

    /// <summary>Nobody administers the own account; the pages of the own account are for that.</summary>
    public static readonly Refusal OwnAccount = new("accounts.own-account");

    /// <summary>Nobody gives a role to himself.</summary>
    public static readonly Refusal OwnGrant = new("accounts.own-grant");

    /// <summary>The administrator holds no role that reads content, and the other way round (rule 144).</summary>
    public static readonly Refusal AdministratorStaysApart = new("accounts.administrator-stays-apart");

    /// <summary>The same role for the same unit in an overlapping period.</summary>
    public static readonly Refusal GrantOverlaps = new("accounts.grant-overlaps");

    /// <summary>The last day is before the first.</summary>
    public static readonly Refusal PeriodBackwards = new("accounts.period-backwards");

    /// <summary>The unit is outside what the actor administers.</summary>
    public static readonly Refusal OutsideUnit = new("accounts.outside-unit");

    /// <summary>The one-time link was used, has run out or was never made.</summary>
    public static readonly Refusal LinkDead = new("accounts.link-dead");

    /// <summary>The last administrator of the installation cannot be removed.</summary>
    public static readonly Refusal LastAdministrator = new("accounts.last-administrator");

    /// <summary>E-mail address, phone number or password are wrong; which, is not said.</summary>
    public static readonly Refusal WrongCredentials = new("accounts.wrong-credentials");

    /// <summary>The present password is wrong.</summary>
    public static readonly Refusal WrongPassword = new("accounts.wrong-password");

    /// <summary>The password has fewer than ten characters.</summary>
    public static readonly Refusal PasswordShort = new("accounts.password-short");

    /// <summary>The password has more than two hundred characters.</summary>
    public static readonly Refusal PasswordLong = new("accounts.password-long");

    /// <summary>The password is among the first that are guessed.</summary>
    public static readonly Refusal PasswordKnown = new("accounts.password-known");

    /// <summary>The password is the owner's name or address.</summary>
    public static readonly Refusal PasswordOwn = new("accounts.password-own");

    /// <summary>Without e-mail address and phone number nobody could sign in.</summary>
    public static readonly Refusal LastSignInName = new("accounts.last-sign-in-name");

    /// <summary>Staff may replace their second factor, not do without.</summary>
    public static readonly Refusal StaffNeedSecondFactor = new("accounts.staff-need-second-factor");

    /// <summary>The account is closed.</summary>
    public static readonly Refusal Closed = new("accounts.closed");

    /// <summary>The code of the second factor is wrong, old or used.</summary>
    public static readonly Refusal WrongCode = new("accounts.wrong-code");

    /// <summary>Too many wrong tries from here; wait.</summary>
    public static readonly Refusal TooManyTries = new("accounts.too-many-tries");
}
