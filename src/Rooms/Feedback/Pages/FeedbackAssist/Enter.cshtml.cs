using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
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
        var contact = SenderContact.Check(new(Input.Way, Input.Name, Input.Phone, Input.Email, Input.Address, Input.AgreesContact, Input.AgreesMail), category?.AnonymousAllowed ?? true);
        ModelState.Say(contact, FeedbackDeskTexts.AssistAgreeMissing);
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
                    IsUrgent = hints.IsUrgent(Input.IsDanger, text),
                    FormKey = Input.FormKey,
                },
                Sender = contact.Details,
                Consent = contact.IsAnonymous ? "" : PrivacyNotices.Consent(notices.Version, contact.Purposes),
                WantsMail = contact.WantsMail,
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

        public string? Name { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        public string? Address { get; set; }

        public bool AgreesContact { get; set; }

        public bool AgreesMail { get; set; }
    }
}
