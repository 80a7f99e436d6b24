using DanVan.Core.Contacts;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>The fourth step: without a name where the category allows it, or with a way to be reached. Boxes of consent are never ticked beforehand.</summary>
public sealed class ContactModel(SendJourney journey, CategoryBook categories, PrivacyNotices notices) : PageModel
{
    private const string Anonymous = "anonymous";
    private const string WithContact = "contact";
    private const int AddressMaxLength = 200;

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The category: it says whether a name is needed.</summary>
    public Category Category { get; private set; } = null!;

    /// <summary>What becomes of name and phone.</summary>
    public PrivacyPurpose ContactPrivacy => notices[PrivacyNotices.Contact];

    /// <summary>What becomes of the e-mail address.</summary>
    public PrivacyPurpose MailPrivacy => notices[PrivacyNotices.Mail];

    /// <summary>Where the law itself asks for a name, consent would not be free and is not asked for.</summary>
    public bool AsksConsent => Category.AnonymousAllowed;

    /// <summary>Shows the step.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is not { } content) return Redirect(journey.WayBack);
        Input = new()
        {
            Way = content.IsAnonymous switch { true => Anonymous, false => WithContact, _ => null },
            Name = content.Name,
            Phone = content.Phone,
            Email = content.Email,
            Address = content.Address,
            AgreesContact = content.Purposes.Contains(PrivacyNotices.Contact),
            AgreesMail = content.Purposes.Contains(PrivacyNotices.Mail),
        };
        return Page();
    }

    /// <summary>Keeps how the sender can be reached, or that nobody is to know.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync() is null) return Redirect(journey.WayBack);
        if (Category.AnonymousAllowed && Input.Way is not (Anonymous or WithContact)) Wrong(nameof(Input.Way), SendTexts.WayMissing);
        var isAnonymous = Category.AnonymousAllowed && Input.Way == Anonymous;
        var contact = isAnonymous ? null : CheckContact();
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        await journey.KeepAsync(content =>
        {
            content.IsAnonymous = isAnonymous;
            (content.Name, content.Phone, content.Email, content.Address) = (contact?.Name, contact?.Phone, contact?.Email, contact?.Address);
            content.Purposes.Clear();
            content.Notice = isAnonymous ? null : notices.Version;
            if (isAnonymous) return;
            if (AsksConsent && Input.AgreesContact) content.Purposes.Add(PrivacyNotices.Contact);
            if (Input.AgreesMail) content.Purposes.Add(PrivacyNotices.Mail);
        }, cancellationToken);
        return Redirect(Links.Check());
    }

    private Senders.SenderDetails? CheckContact()
    {
        var (name, address) = (PlainText.Line(Input.Name), PlainText.Line(Input.Address));
        var hasPhone = PhoneNumber.TryParse(Input.Phone, out var phone);
        var hasEmail = EmailAddress.TryParse(Input.Email, out var email);
        if (name.Length == 0) Wrong(nameof(Input.Name), SendTexts.NameMissing);
        if (name.Length > Sender.NameMaxLength) Wrong(nameof(Input.Name), SendTexts.NameTooLong);
        if (address.Length > AddressMaxLength) Wrong(nameof(Input.Address), SendTexts.AddressTooLong);
        if (!hasPhone && !string.IsNullOrWhiteSpace(Input.Phone)) Wrong(nameof(Input.Phone), SendTexts.PhoneWrong);
        else if (!hasPhone && !hasEmail && address.Length == 0) Wrong(nameof(Input.Phone), SendTexts.ContactMissing);
        if (!hasEmail && !string.IsNullOrWhiteSpace(Input.Email)) Wrong(nameof(Input.Email), SendTexts.EmailWrong);
        else if (!hasEmail && Input.AgreesMail) Wrong(nameof(Input.Email), SendTexts.EmailMissing);
        if (AsksConsent && !Input.AgreesContact) Wrong(nameof(Input.AgreesContact), SendTexts.AgreeMissing);
        return new(name, hasPhone ? phone.Key : null, hasEmail ? email.Text : null, address.Length > 0 ? address : null);
    }

    private void Wrong(string field, string words) => ModelState.AddModelError($"{nameof(Input)}.{field}", words);

    private async Task<DraftContent?> ReadAsync()
    {
        var content = (await journey.FindForAsync(SendStep.Contact))?.Content;
        if (content is not null && categories.Find(content.Category) is { } category) Category = category;
        return Category is null ? null : content;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Way { get; set; }

        public string? Name { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        public string? Address { get; set; }

        public bool AgreesContact { get; set; }

        public bool AgreesMail { get; set; }
    }
}
