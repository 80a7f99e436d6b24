using DanVan.Core.Codes;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>
/// What the pages of one item share: the item as it stands, the version the officer saw, and what happens when somebody else was quicker. Then the page answers 409, shows
/// what changed, keeps what was typed, and may be sent again.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class DeskPageModel : PageModel
{
    /// <summary>The item's version when the page was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The item as it stands.</summary>
    public FeedbackItem Item { get; private set; } = null!;

    /// <summary>What happened since the page was shown; empty when nothing did.</summary>
    public IReadOnlyList<NamedStep> Meanwhile { get; private set; } = [];

    /// <summary>The item's code.</summary>
    public string Code => Item.Code;

    /// <summary>The page's permit for this item: without it the page is not there.</summary>
    protected abstract bool IsOpen(DeskAccess access, FeedbackItem item);

    /// <summary>Reads what the form needs beside the item.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes what comes with the form and is kept also when something else in it is wrong.</summary>
    protected virtual Task ReceiveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Fills the form as the item stands.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!PublicCode.TryParse(code, out var parsed) || !await FindAsync(parsed.Value, cancellationToken)) return NotFound();
        Version = Item.Version;
        await PrepareAsync(cancellationToken);
        Fill();
        return Page();
    }

    /// <summary>Does it, or shows the form again with what was typed.</summary>
    /// <param name="code">The code in the address.</param>
    /// <param name="act">The action on the item as the officer saw it.</param>
    /// <param name="done">What the banner of the next page says.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <param name="next">Where to go then; the item's page when null.</param>
    protected async Task<IActionResult> ActAsync(string code, Func<OnItem, Task<Outcome>> act, string done, CancellationToken cancellationToken, Func<string>? next = null)
    {
        if (!PublicCode.TryParse(code, out var parsed) || !await FindAsync(parsed.Value, cancellationToken)) return NotFound();
        await ReceiveAsync(cancellationToken);
        if (!ModelState.IsValid) return await AgainAsync(cancellationToken);

        var outcome = await act(new OnItem(Code, Version));
        if (outcome.IsDone) return Redirect(next?.Invoke() ?? Links.Desk(Code, done));
        var refused = outcome.Refused!.Value;
        if (refused == FeedbackRefusals.NotFound) return NotFound();
        ModelState.AddModelError("", HttpContext.RequestServices.GetRequiredService<RefusalWords>().Of(refused));
        return refused == FeedbackRefusals.Changed ? await ChangedAsync(cancellationToken) : await AgainAsync(cancellationToken);
    }

    /// <summary>The form again, with its mistakes.</summary>
    protected async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>A mistake at a field of the form.</summary>
    protected void Wrong(string field, string words) => ModelState.AddModelError("Input." + field, words);

    private async Task<IActionResult> ChangedAsync(CancellationToken cancellationToken)
    {
        var view = await Items.ReadAsync(Code, cancellationToken);
        if (view is null) return NotFound();
        Item = view.Item;
        Meanwhile = [.. view.Steps.TakeLast(3)];
        ModelState.Remove(nameof(Version));
        Version = Item.Version;
        await PrepareAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private DeskItems Items => HttpContext.RequestServices.GetRequiredService<DeskItems>();

    private async Task<bool> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (await Items.FindAsync(code, cancellationToken) is not { } item || !IsOpen(HttpContext.RequestServices.GetRequiredService<DeskAccess>(), item)) return false;
        Item = item;
        return true;
    }
}
