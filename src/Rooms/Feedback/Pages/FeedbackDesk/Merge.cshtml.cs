using DanVan.Core.Codes;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Lets another item carry on for one that tells of the same matter; nobody who sent or joined it is lost (gộp; rule 92).</summary>
public sealed class MergeModel(MergeFeedback merge, Duplicates duplicates) : DeskPageModel
{
    private const string Other = "other";

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>Items that seem to tell of the same matter.</summary>
    public IReadOnlyList<SelectListItem> Similar { get; private set; } = [];

    /// <summary>Merges it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        var typed = Input.Into is null or Other ? Input.Code : Input.Into;
        if (!PublicCode.TryParse(typed, out var into)) Wrong(nameof(Input.Code), FeedbackDeskTexts.CodeWrong);
        return ActAsync(code, on => merge.RunAsync(on, into.Value, cancellationToken), "gop", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Similar = [.. (await duplicates.OfAsync(Item, cancellationToken)).Select(f => new SelectListItem($"{f.Code} · {DeskWords.Of(f.State)} · {Public.PublicTexts.Excerpt(f.Text)}", f.Code))];

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Into { get; set; }

        public string? Code { get; set; }
    }
}
