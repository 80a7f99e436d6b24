using DanVan.Core.Codes;
using DanVan.Core.Contacts;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using DanVan.Feedback.Public;
using DanVan.Feedback.Sending;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.Following;

/// <summary>"Me too": one button, and an e-mail address for whoever wants to be told.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JoinModel(PublicItems items, JoinFeedback join, JoinReceipt receipt, AddressBudget budget, PrivacyNotices notices, RefusalWords words, IOptions<SendingOptions> options) : PageModel
{
    private const int ExcerptLength = 300;

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The item's code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its first words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What becomes of an e-mail address.</summary>
    public PrivacyPurpose MailPrivacy => notices[PrivacyNotices.Mail];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await ReadAsync(code)) return NotFound();
        Input.Token = DraftToken.New().Reveal();
        return Page();
    }

    /// <summary>Joins.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(code)) return NotFound();
        if (!DraftToken.TryParse(Input.Token, out var token)) return Redirect(Links.MeToo(Code));
        var hasEmail = EmailAddress.TryParse(Input.Email, out var email);
        if (!hasEmail && (!string.IsNullOrWhiteSpace(Input.Email) || Input.AgreesMail)) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Email)}", SendTexts.EmailWrong);
        if (hasEmail && !Input.AgreesMail) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.AgreesMail)}", FollowTexts.MailAgreeMissing);
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status400BadRequest };

        var counts = budget.Take("feedback.join", HttpContext.Connection.RemoteIpAddress, options.Value.AddressAtOnce, options.Value.AddressPerHour) && string.IsNullOrEmpty(Input.Website);
        var outcome = await join.RunAsync(Code, token, hasEmail ? email.Text : null, counts, cancellationToken);
        if (outcome.IsDone)
        {
            receipt.Keep(Code, token);
            return Redirect(Links.Joined());
        }

        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private async Task<bool> ReadAsync(string code)
    {
        if (!PublicCode.TryParse(code, out var parsed) || await items.FindAsync(parsed.Value) is not { Visibility: FeedbackVisibility.Public } item) return false;
        Code = item.Code;
        Text = item.Text.Length > ExcerptLength ? item.Text[..ExcerptLength] + "…" : item.Text;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The follow key is drawn from it; sending twice joins once.</summary>
        public string? Token { get; set; }

        public string? Email { get; set; }

        public bool AgreesMail { get; set; }

        /// <summary>A field that no person sees; programs fill it.</summary>
        public string? Website { get; set; }
    }
}
