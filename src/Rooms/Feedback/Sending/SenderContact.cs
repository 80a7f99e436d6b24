using DanVan.Core.Contacts;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;

namespace DanVan.Feedback.Sending;

/// <summary>How a sender wants to be reached, as typed: by the person, or by an officer for the person.</summary>
/// <param name="Way"><see cref="SenderContact.Anonymous"/>, <see cref="SenderContact.WithContact"/>, or nothing yet.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Address">The address in words.</param>
/// <param name="Agrees">Ticked: name and contact may be kept.</param>
/// <param name="AgreesMail">Ticked: answers may be told by e-mail.</param>
public sealed record TypedContact(string? Way, string? Name, string? Phone, string? Email, string? Address, bool Agrees, bool AgreesMail);

/// <summary>What may be wrong with it.</summary>
public enum ContactMistake
{
    /// <summary>Neither anonymous nor with contact was chosen.</summary>
    WayMissing = 1,

    /// <summary>Anonymous was chosen where the law asks for a name.</summary>
    NameByLaw,

    /// <summary>No name.</summary>
    NameMissing,

    /// <summary>The name is too long.</summary>
    NameTooLong,

    /// <summary>The address is too long.</summary>
    AddressTooLong,

    /// <summary>No phone number of Vietnam.</summary>
    PhoneWrong,

    /// <summary>No e-mail address.</summary>
    EmailWrong,

    /// <summary>Mails are agreed to without an address for them.</summary>
    EmailMissing,

    /// <summary>There is no way to reach the person.</summary>
    ContactMissing,

    /// <summary>Name and contact would be kept without consent.</summary>
    ConsentMissing,
}

/// <summary>
/// The one rule about a sender's contact, for those who send and for officers who enter for others: who may stay unnamed, what a phone number and an e-mail address are, one way
/// to be reached, and consent to keep it. Where the law itself asks for a name, consent would not be free: it is neither asked for nor stored (rule 139).
/// </summary>
/// <param name="IsAnonymous">No identity at all is stored.</param>
/// <param name="Details">Who it is; null when anonymous.</param>
/// <param name="Purposes">What was agreed to, by the keys of the privacy notice.</param>
/// <param name="Mistakes">What is wrong; empty when it can be kept.</param>
public sealed record SenderContact(bool IsAnonymous, SenderDetails? Details, IReadOnlyList<string> Purposes, IReadOnlyList<ContactMistake> Mistakes)
{
    /// <summary>Without any identity.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>With a way to be reached.</summary>
    public const string WithContact = "contact";

    /// <summary>Longest address.</summary>
    public const int AddressMaxLength = 200;

    /// <summary>Answers may be told by e-mail.</summary>
    public bool WantsMail => Purposes.Contains(PrivacyNotices.Mail);

    /// <summary>Judges what was typed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="anonymousAllowed">The category lets a sender stay unnamed.</param>
    public static SenderContact Check(TypedContact typed, bool anonymousAllowed)
    {
        if (anonymousAllowed && typed.Way is not (Anonymous or WithContact)) return Wrong(ContactMistake.WayMissing);
        if (typed.Way == Anonymous) return anonymousAllowed ? new(true, null, [], []) : Wrong(ContactMistake.NameByLaw);

        var (name, address) = (PlainText.Line(typed.Name), PlainText.Line(typed.Address));
        var phone = PhoneNumber.TryParse(typed.Phone, out var number) ? number.Key : null;
        var email = EmailAddress.TryParse(typed.Email, out var mail) ? mail.Text : null;
        var details = new SenderDetails(name, phone, email, address.Length > 0 ? address : null);
        return new(false, details, [.. PurposesOf(typed, anonymousAllowed)], [.. MistakesIn(typed, details, anonymousAllowed)]);
    }

    /// <summary>True when there is a way to reach a person.</summary>
    public static bool IsReachable(SenderDetails details) => details is not { Phone: null, Email: null, Address: null };

    private static SenderContact Wrong(ContactMistake mistake) => new(false, null, [], [mistake]);

    private static IEnumerable<string> PurposesOf(TypedContact typed, bool anonymousAllowed)
    {
        if (anonymousAllowed && typed.Agrees) yield return PrivacyNotices.Contact;
        if (typed.AgreesMail) yield return PrivacyNotices.Mail;
    }

    private static IEnumerable<ContactMistake> MistakesIn(TypedContact typed, SenderDetails details, bool anonymousAllowed)
    {
        if (details.Name is not { Length: > 0 } name) yield return ContactMistake.NameMissing;
        else if (name.Length > Sender.NameMaxLength) yield return ContactMistake.NameTooLong;
        if (details.Address?.Length > AddressMaxLength) yield return ContactMistake.AddressTooLong;
        if (details.Phone is null && !string.IsNullOrWhiteSpace(typed.Phone)) yield return ContactMistake.PhoneWrong;
        else if (!IsReachable(details)) yield return ContactMistake.ContactMissing;
        if (details.Email is null && !string.IsNullOrWhiteSpace(typed.Email)) yield return ContactMistake.EmailWrong;
        else if (details.Email is null && typed.AgreesMail) yield return ContactMistake.EmailMissing;
        if (anonymousAllowed && !typed.Agrees) yield return ContactMistake.ConsentMissing;
    }
}
