using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>The last day of the answer is moved, before it has come, with a reason that the sender and the public read (gia hạn; rule 89).</summary>
public sealed class ExtendModel(ExtendFeedback extend) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Extends it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (Input.To is null) Wrong(nameof(Input.To), FeedbackDeskTexts.DayMissing);
        if (string.IsNullOrWhiteSpace(Input.Reason)) Wrong(nameof(Input.Reason), FeedbackDeskTexts.WhyMissing);
        return ActAsync(code, on => extend.RunAsync(on, Input.To!.Value, Input.Reason!.Trim(), cancellationToken), "gia-han", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Handle, item);

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public DateOnly? To { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Reason { get; set; }
    }
}
