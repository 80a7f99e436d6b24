using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>An item is not taken up, for a reason of the rule set that its sender reads (không tiếp nhận).</summary>
public sealed class NotAcceptModel(NotAcceptFeedback refuse, FeedbackClocks clocks) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The reasons.</summary>
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    /// <summary>Refuses it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Input.Reason)) Wrong(nameof(Input.Reason), FeedbackDeskTexts.ReasonMissing);
        return ActAsync(code, on => refuse.RunAsync(on, Input.Reason!, Input.Note.Trimmed(), cancellationToken), "khong-tiep-nhan", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Reasons = [.. (await clocks.LimitsAsync(Item, cancellationToken)).List("not-accepted-reasons").Select(r => new SelectListItem(DeskWords.OfReason(r), r))];

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Reason { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.EndNoteMaxLength)]
        public string? Note { get; set; }
    }
}
