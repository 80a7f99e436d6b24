using DanVan.Core.Contacts;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackAssist;

/// <summary>An officer enters what a person says or has written on the paper form; its fields are those of the paper (nhập hộ; rule 95).</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnterModel(AssistFeedback assist, FollowKeys keys, JoinReceipt receipt, CategoryBook categories, SendPlaces places, PrivacyNotices notices, FeedbackWords hints, RefusalWords words, TimeProvider clock) : PageModel
{
    private const string Anonymous = "anonymous";
    private const string WithContact = "contact";

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The categories.</summary>
    public IReadOnlyList<SelectListItem> Categories => [.. categories.All.Select(c => new SelectListItem(c.Name.Here + (c.AnonymousAllowed ? "" : " *"), c.Key))];

    /// <summary>The communes whose people the officer helps.</summary>
    public IReadOnlyList<SelectListItem> Communes => [.. places.Communes(null).Where(c => places.PathOf(c.Value) is { } path && assist.MayFor(path))];

    /// <summary>What becomes of name and phone.</summary>
    public PrivacyPurpose ContactPrivacy => notices[PrivacyNotices.Contact];

    /// <summary>What becomes of the e-mail address.</summary>
    public PrivacyPurpose MailPrivacy => notices[PrivacyNotices.Mail];

    /// <summary>Shows the form.</summary>
    public void OnGet() => Input = new()
    {
        FormKey = Guid.CreateVersion7(clock.GetUtcNow()),
        Token = DraftToken.New().Reveal(),
        Kind = FeedbackKind.Reflection,
        Commune = Communes is [var only] ? only.Value : null,
    };

    /// <summary>Enters the item.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = PlainText.Lines(Input.Text);
        var category = categories.Find(Input.Category);
        var path = places.PathOf(Input.Commune);
        if (category is null) Wrong(nameof(Input.Category), SendTexts.CategoryMissing);
        if (path is null) Wrong(nameof(Input.Commune), SendTexts.CommuneMissing);
        if (text.Length < FeedbackItem.TextMinLength) Wrong(nameof(Input.Text), text.Length == 0 ? SendTexts.TextMissing : SendTexts.TextTooShort);
        if (Input.Way is not (Anonymous or WithContact)) Wrong(nameof(Input.Way), SendTexts.WayMissing);
        if (Input.Way == Anonymous && category is { AnonymousAllowed: false }) Wrong(nameof(Input.Way), FeedbackDeskTexts.AssistNeedsName);
        var sender = Input.Way == WithContact ? CheckContact() : null;
        if (!ModelState.IsValid || !DraftToken.TryParse(Input.Token, out var token)) return Again();

        var outcome = await assist.RunAsync(
            new NewFeedback
            {
                Said = new NewItem
                {
                    Kind = Input.Kind,
                    Category = category!.Key,
                    UnitPath = path!,
                    Place = PlainText.Line(Input.Place) is { Length: > 0 } place ? place : null,
                    Text = text,
                    IsUrgent = Input.IsDanger || (category.Urgent && hints.SpeakOfDanger(text)),
                    FormKey = Input.FormKey,
                },
                Sender = sender,
                Consent = sender is null ? "" : PrivacyNotices.Consent(notices.Version, Input.AgreesMail ? [PrivacyNotices.Contact, PrivacyNotices.Mail] : [PrivacyNotices.Contact]),
                WantsMail = Input.AgreesMail,
                Key = keys.Of(token),
            },
            cancellationToken);
        if (outcome.Value is { } sent)
        {
            receipt.Keep(sent.Code, token, Links.Assist());
            return Redirect(Links.AssistSlip());
        }

        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return Again();
    }

    private SenderDetails CheckContact()
    {
        var (name, address) = (PlainText.Line(Input.Name), PlainText.Line(Input.Address));
        var hasPhone = PhoneNumber.TryParse(Input.Phone, out var phone);
        var hasEmail = EmailAddress.TryParse(Input.Email, out var email);
        if (name.Length == 0) Wrong(nameof(Input.Name), SendTexts.NameMissing);
        if (!hasPhone && !string.IsNullOrWhiteSpace(Input.Phone)) Wrong(nameof(Input.Phone), SendTexts.PhoneWrong);
        else if (!hasPhone && !hasEmail && address.Length == 0) Wrong(nameof(Input.Phone), SendTexts.ContactMissing);
        if (!hasEmail && !string.IsNullOrWhiteSpace(Input.Email)) Wrong(nameof(Input.Email), SendTexts.EmailWrong);
        else if (!hasEmail && Input.AgreesMail) Wrong(nameof(Input.Email), SendTexts.EmailMissing);
        if (!Input.AgreesContact) Wrong(nameof(Input.AgreesContact), FeedbackDeskTexts.AssistAgreeMissing);
        return new(name, hasPhone ? phone.Key : null, hasEmail ? email.Text : null, address.Length > 0 ? address : null);
    }

    private void Wrong(string field, string message) => ModelState.AddModelError($"{nameof(Input)}.{field}", message);

    private static PageResult Again() => new() { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>Sending twice makes one item.</summary>
        public Guid FormKey { get; set; }

        /// <summary>The follow key is drawn from it.</summary>
        public string? Token { get; set; }

        public FeedbackKind Kind { get; set; }

        public string? Category { get; set; }

        public string? Commune { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.PlaceMaxLength)]
        public string? Place { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.TextMaxLength)]
        public string? Text { get; set; }

        public bool IsDanger { get; set; }

        public string? Way { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(Sender.NameMaxLength)]
        public string? Name { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(200)]
        public string? Address { get; set; }

        public bool AgreesContact { get; set; }

        public bool AgreesMail { get; set; }
    }
}
