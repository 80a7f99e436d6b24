using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>Published reports like the one being written, open and closed, before it is sent: who finds the same matter joins it and is told with the others.</summary>
public sealed class SimilarModel(SendJourney journey, SimilarItems similar) : PageModel
{
    /// <summary>The most similar first.</summary>
    public IReadOnlyList<SimilarItem> Items { get; private set; } = [];

    /// <summary>Shows them; where there is none the way leads straight on.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await journey.FindForAsync(SendStep.Contact))?.Content is not { } content) return Redirect(journey.WayBack);
        if (!content.SawSimilar) Items = await similar.FindAsync(content, cancellationToken);
        return Items.Count == 0 ? Redirect(await journey.AfterAsync(SendStep.Details)) : Page();
    }

    /// <summary>It is another matter.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await journey.KeepAsync(content => content.SawSimilar = true, cancellationToken);
        return Redirect(await journey.AfterAsync(SendStep.Details));
    }
}
