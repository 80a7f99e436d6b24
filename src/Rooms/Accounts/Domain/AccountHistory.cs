namespace DanVan.Accounts.Domain;

/// <summary>The names under which an account's history is kept in the table of transitions.</summary>
public static class AccountHistory
{
    /// <summary>The kind of record: tài khoản.</summary>
    public const string Kind = "TK";

    public const string Invited = "invited";
    public const string Opened = "opened";
    public const string RoleGiven = "role-given";
    public const string RoleEnded = "role-ended";
    public const string Closed = "closed";
    public const string Reopened = "reopened";
    public const string LinkRenewed = "link-renewed";
    public const string PasswordSet = "password-set";
    public const string EmailChanged = "email-changed";
    public const string PhoneTaken = "phone-taken";
    public const string PhoneDropped = "phone-dropped";
    public const string SecondFactorSetUp = "second-factor-set-up";
    public const string SecondFactorReset = "second-factor-reset";
    public const string ErasureAsked = "erasure-asked";
    public const string ErasureTakenBack = "erasure-taken-back";
    public const string Erased = "erased";
}
