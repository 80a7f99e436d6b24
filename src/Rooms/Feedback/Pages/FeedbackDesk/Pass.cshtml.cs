using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Platform.Desks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>An item that is not this unit's: to another unit of the province, or to an authority outside (chuyển); the sender is told where (rule 81).</summary>
public sealed class PassModel(TransferFeedback transfer, ForwardFeedback forward, SendPlaces places) : DeskPageModel
{
    private const string Inside = "inside";
    private const string Outside = "outside";

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The units it may go to.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Passes it on.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (Input.Way is not (Inside or Outside)) Wrong(nameof(Input.Way), FeedbackDeskTexts.WayMissing);
        if (Input.Way == Inside && string.IsNullOrEmpty(Input.Unit)) Wrong(nameof(Input.Unit), FeedbackDeskTexts.UnitMissing);
        if (Input.Way == Outside && string.IsNullOrWhiteSpace(Input.Authority)) Wrong(nameof(Input.Authority), FeedbackDeskTexts.AuthorityMissing);
        return Input.Way == Inside
            ? ActAsync(code, on => transfer.RunAsync(on, Input.Unit!, Input.Note.Trimmed(), cancellationToken), "chuyen", cancellationToken, () => DeskList.Address)
            : ActAsync(code, on => forward.RunAsync(on, Input.Authority!, Input.Note.Trimmed(), cancellationToken), "chuyen", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        var province = UnitPathCodes.Province(Item.ResponsiblePath)!;
        Units =
        [
            .. new[] { new SelectListItem(FeedbackDeskTexts.ProvinceDesk, province) }
                .Concat(places.Communes(null).Select(c => new SelectListItem(c.Text, places.PathOf(c.Value))))
                .Where(u => u.Value != Item.ResponsiblePath),
        ];
        return Task.CompletedTask;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Way { get; set; }

        public string? Unit { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.ForwardedToMaxLength)]
        public string? Authority { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.EndNoteMaxLength)]
        public string? Note { get; set; }
    }
}
