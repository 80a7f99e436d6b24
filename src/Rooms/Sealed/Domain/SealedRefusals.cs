namespace DanVan.Sealed.Domain;

/// <summary>Why the room says no.</summary>
public static class SealedRefusals
{
    /// <summary>It came faster than a person writes, or too many came from one address: it is to be sent again in a moment.</summary>
    public static readonly Refusal SendAgainSoon = new("sealed.send-again-soon");

    /// <summary>The item's state does not allow this now.</summary>
    public static readonly Refusal WrongState = new("sealed.wrong-state");

    /// <summary>No such item on the actor's desk.</summary>
    public static readonly Refusal NotFound = new("sealed.not-found");

    /// <summary>The key is not open in this session; the passphrase is asked.</summary>
    public static readonly Refusal Locked = new("sealed.locked");

    /// <summary>The reason for opening is missing or too short.</summary>
    public static readonly Refusal NoReason = new("sealed.no-reason");

    /// <summary>The opening is over or another person's; a reason is asked anew.</summary>
    public static readonly Refusal NotOpened = new("sealed.not-opened");

    /// <summary>The office has no key yet, so nothing can be sealed for it.</summary>
    public static readonly Refusal NoOffice = new("sealed.no-office");

    /// <summary>The passphrase is not the one.</summary>
    public static readonly Refusal WrongPassphrase = new("sealed.wrong-passphrase");

    /// <summary>Too many wrong passphrases; wait.</summary>
    public static readonly Refusal TooManyTries = new("sealed.too-many-tries");

    /// <summary>The passphrase is too short or too simple.</summary>
    public static readonly Refusal WeakPassphrase = new("sealed.weak-passphrase");

    /// <summary>The person has no sealing passphrase yet.</summary>
    public static readonly Refusal NoKeyring = new("sealed.no-keyring");

    /// <summary>The person has one already.</summary>
    public static readonly Refusal HasKeyring = new("sealed.has-keyring");

    /// <summary>The office has a key already.</summary>
    public static readonly Refusal HasOffice = new("sealed.has-office");

    /// <summary>That person does not hold the role that is needed for this office.</summary>
    public static readonly Refusal WrongPerson = new("sealed.wrong-person");

    /// <summary>Two different persons are needed, neither of them a reception officer of the office.</summary>
    public static readonly Refusal TwoPersons = new("sealed.two-persons");

    /// <summary>The last person who can open the key is not removed.</summary>
    public static readonly Refusal LastHolder = new("sealed.last-holder");

    /// <summary>No recovery persons are named for the office.</summary>
    public static readonly Refusal NoRecovery = new("sealed.no-recovery");

    /// <summary>The text is shorter or longer than may be.</summary>
    public static readonly Refusal TextLength = new("sealed.text-length");

    /// <summary>A refusal needs its legal ground, a forwarding the body it goes to (rules 82, 86).</summary>
    public static readonly Refusal GroundMissing = new("sealed.ground-missing");

    /// <summary>The number of representatives does not fit the number of persons (rule 83).</summary>
    public static readonly Refusal Representatives = new("sealed.representatives");

    /// <summary>The appointment of representatives must be signed by all (rule 83).</summary>
    public static readonly Refusal NotSigned = new("sealed.not-signed");

    /// <summary>Somebody changed the item since the actor looked at it.</summary>
    public static readonly Refusal Changed = new("sealed.changed");

    /// <summary>The form is too old, or was not made by this server.</summary>
    public static readonly Refusal FormTooOld = new("sealed.form-too-old");

    /// <summary>A photo could not be taken.</summary>
    public static readonly Refusal TooManyPhotos = new("sealed.too-many-photos");
}
