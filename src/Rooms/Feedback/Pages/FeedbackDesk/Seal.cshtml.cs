using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Desks;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>The item is a complaint or a denunciation: it leaves the open flow for the reception officer, with all that belongs to it (rules 77, 78).</summary>
public sealed class SealModel(MoveToSealed move) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Moves it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (!Input.Understood) Wrong(nameof(Input.Understood), FeedbackDeskTexts.SealTickMissing);
        return ActAsync(code, on => move.RunAsync(on, Input.Reason ?? "", cancellationToken), "", cancellationToken, () => DeskList.Address);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.MaySee(item);

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Reason { get; set; }

        public bool Understood { get; set; }
    }
}
