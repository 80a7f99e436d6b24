using DanVan.Core.Contacts;
using DanVan.Platform.Privacy;
using DanVan.Vietnamese;

namespace DanVan.Accounts.Domain;

/// <summary>Somebody who can sign in (tài khoản): a resident, a household's representative, or staff of a body. What the person may do stands in its <see cref="AccountGrant"/>s.</summary>
public sealed class Account : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    private const string Until = "until the account is erased";

    private Account()
    {
    }

    /// <summary>The id.</summary>
    public AccountId Id { get; private init; }

    /// <summary>Place in lists and page cursor; newer is larger.</summary>
    public long Position { get; private init; }

    /// <summary>The name shown to colleagues and in the page's head (họ và tên).</summary>
    [PersonalField(PersonalKind.Basic, "say who acted", Until)]
    public string Name { get; private set; } = "";

    /// <summary>The name folded, for search.</summary>
    [PersonalField(PersonalKind.Basic, "find an account by name", Until)]
    public string NameKey { get; private set; } = "";

    /// <summary>The e-mail address as typed; null when there is only a phone. It signs in and gets mail once it is confirmed.</summary>
    [PersonalField(PersonalKind.Basic, "sign in; send links and notices", Until)]
    public string? Email { get; private set; }

    /// <summary>The e-mail address in lower case: unique.</summary>
    [PersonalField(PersonalKind.Basic, "sign in", Until)]
    public string? EmailKey { get; private set; }

    /// <summary>The phone number in the international form: unique; signs in like the e-mail address.</summary>
    [PersonalField(PersonalKind.Basic, "sign in; call back", Until)]
    public string? Phone { get; private set; }

    /// <summary>A number its owner has asked for, waiting until an administrator has called it.</summary>
    [PersonalField(PersonalKind.Basic, "check a new phone number", "until it is confirmed or dropped")]
    public string? PhoneAskedFor { get; private set; }

    /// <summary>The unit whose administrator looks after the account.</summary>
    public string HomePath { get; private set; } = "";

    /// <summary>In which state it is.</summary>
    public AccountState State { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When its owner asked for it to be erased; null when not.</summary>
    public DateTimeOffset? ErasureAskedAt { get; private set; }

    /// <summary>True for accounts of the demo data: staff among them need no second factor. Only the verb <c>demo</c> makes them.</summary>
    public bool IsDemo { get; private init; }

    /// <summary>The salted hash by ASP.NET Core Identity; null until the invitation is taken.</summary>
    [PersonalField(PersonalKind.Sensitive, "check the password", Until)]
    public string? PasswordHash { get; internal set; }

    /// <summary>Changes when credentials change; sessions begun under another stamp are over.</summary>
    public string SecurityStamp { get; internal set; } = "";

    /// <summary>The shared secret of the code application, sealed; null before set-up.</summary>
    [PersonalField(PersonalKind.Sensitive, "check codes of the second factor", Until)]
    public byte[]? TotpSecret { get; internal set; }

    /// <summary>True when the second factor was set up and proved with a code.</summary>
    public bool HasSecondFactor { get; internal set; }

    /// <summary>The last time step whose code was used: a code works once.</summary>
    public long LastTotpStep { get; internal set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>True when it may sign in.</summary>
    public bool CanSignIn => State == AccountState.Active;

    /// <summary>An account that waits for its owner to open the invitation.</summary>
    public static Account Invite(AccountId id, PersonDetails person, string homePath, DateTimeOffset now) => Make(id, person, homePath, now, isDemo: false);

    /// <summary>An account of the demo data.</summary>
    public static Account Demo(PersonDetails person, string homePath, DateTimeOffset now) => Make(AccountId.New(now), person, homePath, now, isDemo: true);

    /// <summary>The owner set a password by the invitation's link, or got one with the demo data.</summary>
    public void Activate()
    {
        if (State == AccountState.Invited) State = AccountState.Active;
    }

    /// <summary>Changes the name.</summary>
    public void Rename(string name)
    {
        Name = VietnameseText.ToNfc(name.Trim());
        NameKey = VietnameseText.Fold(Name);
    }

    /// <summary>Takes an address that was confirmed by the link sent to it.</summary>
    public void TakeEmail(EmailAddress email) => (Email, EmailKey) = (email.Text, email.Key);

    /// <summary>The owner asks for another phone number, or for none.</summary>
    public void AskForPhone(PhoneNumber? number)
    {
        if (number is { } wanted) PhoneAskedFor = wanted.Key;
        else (Phone, PhoneAskedFor) = (null, null);
    }

    /// <summary>The administrator called the number and takes or drops it.</summary>
    public Outcome DecidePhone(bool take)
    {
        if (PhoneAskedFor is null) return AccountRefusals.NoPhoneAskedFor;
        if (take) Phone = PhoneAskedFor;
        PhoneAskedFor = null;
        return Outcome.Done;
    }

    /// <summary>Closes the account; its sessions end.</summary>
    public Outcome Disable()
    {
        if (State is AccountState.Disabled or AccountState.Erased) return AccountRefusals.WrongState;
        State = AccountState.Disabled;
        return Outcome.Done;
    }

    /// <summary>Opens a closed account again.</summary>
    public Outcome Enable()
    {
        if (State != AccountState.Disabled) return AccountRefusals.WrongState;
        State = PasswordHash is null ? AccountState.Invited : AccountState.Active;
        return Outcome.Done;
    }

    /// <summary>The owner asks for the account to be erased, or takes that back.</summary>
    public void AskForErasure(DateTimeOffset? at) => ErasureAskedAt = at;

    /// <summary>Removes every personal field. The row stays, so that "who did what" still points at somebody, without saying who.</summary>
    public Outcome Erase()
    {
        if (State == AccountState.Erased) return AccountRefusals.WrongState;
        State = AccountState.Erased;
        Name = NameKey = "";
        Email = EmailKey = Phone = PhoneAskedFor = PasswordHash = null;
        TotpSecret = null;
        HasSecondFactor = false;
        return Outcome.Done;
    }

    /// <summary>Forgets the second factor; staff must set up a new one before they work on.</summary>
    public Outcome ForgetSecondFactor()
    {
        TotpSecret = null;
        HasSecondFactor = false;
        LastTotpStep = 0;
        return Outcome.Done;
    }

    private static Account Make(AccountId id, PersonDetails person, string homePath, DateTimeOffset now, bool isDemo)
    {
        if (person.Email is null && person.Phone is null) throw new InvalidOperationException("An account needs an e-mail address or a phone number.");
        var account = new Account
        {
            Id = id,
            Position = ListPosition.Next(now),
            HomePath = homePath,
            CreatedAt = now,
            State = AccountState.Invited,
            IsDemo = isDemo,
            SecurityStamp = Guid.CreateVersion7(now).ToString("N"),
        };
        account.Rename(person.Name);
        if (person.Email is { } email) account.TakeEmail(email);
        account.Phone = person.Phone?.Key;
        return account;
    }
}

/// <summary>Who an account is for.</summary>
public sealed record PersonDetails(string Name, EmailAddress? Email, PhoneNumber? Phone);

/// <summary>The states of an account.</summary>
public enum AccountState
{
    /// <summary>Made by an administrator; its owner has not set a password (đã mời).</summary>
    Invited,

    /// <summary>In use (đang dùng).</summary>
    Active,

    /// <summary>Closed by an administrator (đã khóa).</summary>
    Disabled,

    /// <summary>Without personal data (đã xóa).</summary>
    Erased,
}
