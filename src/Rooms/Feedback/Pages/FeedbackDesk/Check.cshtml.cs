using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>A second person checks an answer and gives it, or sends it back with the reason (duyệt trả lời).</summary>
public sealed class CheckModel(GiveAnswer give, ReturnAnswer giveBack, DeskItems items) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The answer that waits.</summary>
    public FeedbackAnswer? Waiting { get; private set; }

    /// <summary>Its photos.</summary>
    public IReadOnlyList<Photo> Photos { get; private set; } = [];

    /// <summary>Gives it to the sender, and to the public where the item is public.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken) =>
        ActAsync(code, on => give.RunAsync(on, Input.Photos, cancellationToken), "duyet", cancellationToken);

    /// <summary>Sends it back.</summary>
    public Task<IActionResult> OnPostReturnAsync(string code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Why)) Wrong(nameof(Input.Why), FeedbackDeskTexts.WhyMissing);
        return ActAsync(code, on => giveBack.RunAsync(on, Input.Why!, cancellationToken), "tra-lai", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Moderate, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (await items.ReadAsync(Code, cancellationToken) is not { } view) return;
        Waiting = view.Waiting;
        Photos = [.. view.PhotosOf(Item.Round)];
    }

    /// <inheritdoc />
    protected override void Fill() => Input.Photos = [.. Photos.Select(p => p.Id)];

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Why { get; set; }

        /// <summary>The photos that may be shown.</summary>
        public List<Guid> Photos { get; set; } = [];
    }
}
