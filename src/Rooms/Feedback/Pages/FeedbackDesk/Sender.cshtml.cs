using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Opens who sent an item, or its words as first sent, with a reason that the auditor sees (rule 87). It is shown once, by the answer to the form.</summary>
public sealed class SenderModel(ReadSender read, RefusalWords words) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Who sent it, once opened.</summary>
    public SenderDetails? Opened { get; private set; }

    /// <summary>The words as first sent, once opened.</summary>
    public string? Original { get; private set; }

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(code, cancellationToken);
        if (page is NotFoundResult) return page;
        Refusal? refused;
        if (Input.What == SenderReadingOf.OriginalText)
        {
            var original = await read.OriginalAsync(Code, Input.Reason ?? "", cancellationToken);
            (Original, refused) = (original.Value, original.Refused);
        }
        else
        {
            var sender = await read.RunAsync(Code, Input.Reason ?? "", cancellationToken);
            (Opened, refused) = (sender.Value, sender.Refused);
        }

        if (refused is not { } why) return page;
        ModelState.AddModelError(why == FeedbackRefusals.NoReason ? "Input.Reason" : "", why == FeedbackRefusals.NoReason ? FeedbackDeskTexts.SenderReasonShort : words.Of(why));
        return await AgainAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.ReadSender, item);

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public SenderReadingOf What { get; set; } = SenderReadingOf.Sender;

        [System.ComponentModel.DataAnnotations.StringLength(SenderReading.ReasonMaxLength)]
        public string? Reason { get; set; }
    }
}
