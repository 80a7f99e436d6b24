using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>A second person checks an answer and gives it, or sends it back with the reason (duyệt trả lời).</summary>
public sealed class CheckModel(GiveAnswer give, ReturnAnswer giveBack, AppDbContext db) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The answer that waits.</summary>
    public FeedbackAnswer? Waiting { get; private set; }

    /// <summary>Gives it to the sender, and to the public where the item is public.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken) =>
        ActAsync(code, on => give.RunAsync(on, cancellationToken), "duyet", cancellationToken);

    /// <summary>Sends it back.</summary>
    public Task<IActionResult> OnPostReturnAsync(string code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Why)) Wrong(nameof(Input.Why), FeedbackDeskTexts.WhyMissing);
        return ActAsync(code, on => giveBack.RunAsync(on, Input.Why!, cancellationToken), "tra-lai", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Moderate, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Waiting = (await db.Set<FeedbackAnswer>().AsNoTracking().Where(a => a.ItemId == Item.Id && a.Round == Item.Round && a.GivenAt == null).ToListAsync(cancellationToken)).MaxBy(a => a.WrittenAt);

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Why { get; set; }
    }
}
