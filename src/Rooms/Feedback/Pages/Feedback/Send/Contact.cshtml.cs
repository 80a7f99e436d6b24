using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>The fourth step: without a name where the category allows it, or with a way to be reached. Boxes of consent are never ticked beforehand.</summary>
public sealed class ContactModel(SendJourney journey, CategoryBook categories, PrivacyNotices notices) : PageModel
{
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
            Way = content.IsAnonymous switch { true => SenderContact.Anonymous, false => SenderContact.WithContact, _ => null },
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
        // Where a name is needed the way is no question of this page.
        var way = Category.AnonymousAllowed ? Input.Way : SenderContact.WithContact;
        var contact = SenderContact.Check(new(way, Input.Name, Input.Phone, Input.Email, Input.Address, Input.AgreesContact, Input.AgreesMail), Category.AnonymousAllowed);
        ModelState.Say(contact, SendTexts.AgreeMissing);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        await journey.KeepAsync(content =>
        {
            content.IsAnonymous = contact.IsAnonymous;
            (content.Name, content.Phone, content.Email, content.Address) = (contact.Details?.Name, contact.Details?.Phone, contact.Details?.Email, contact.Details?.Address);
            content.Purposes.Clear();
            content.Purposes.AddRange(contact.Purposes);
            content.Notice = contact.IsAnonymous ? null : notices.Version;
        }, cancellationToken);
        return Redirect(Links.Check());
    }

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
