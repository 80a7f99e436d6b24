using DanVan.Core.Codes;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Organisations.Domain;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>One item on the desk, with everything that belongs to it but its sender, and what may be done with it next.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ItemModel(
    DeskItems items, DeskSteps steps, Duplicates duplicates, DeskAccess access, StartFeedback start, AddNote note, CategoryBook categories, Places places, RefusalWords words, TimeProvider clock) : PageModel
{
    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? JustDone { get; set; }

    /// <summary>The item's version when the page was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The key of the note's form: a second click adds none.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>The note.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The item.</summary>
    public DeskItemView Shown { get; private set; } = null!;

    /// <summary>What may be done next.</summary>
    public IReadOnlyList<DeskStep> Steps { get; private set; } = [];

    /// <summary>Items that seem to tell of the same matter; looked for only while it waits for triage.</summary>
    public IReadOnlyList<FeedbackItem> Similar { get; private set; } = [];

    /// <summary>True when the body may begin.</summary>
    public bool MayStart => steps.MayStart(Shown.Item);

    /// <summary>The commune's own drawing, behind the pin.</summary>
    public string? Land => UnitPathCodes.Commune(Shown.Item.UnitPath) is { } commune ? DanVan.Organisations.Links.Background(commune) : null;

    /// <summary>The category's name.</summary>
    public string Category => categories.NameOf(Shown.Item.Category);

    /// <summary>The question of a detail.</summary>
    public string QuestionOf(Detail detail) => categories.Find(Shown.Item.Category)?.Details?.FirstOrDefault(d => d.Key == detail.Question)?.Label.Here ?? detail.Question;

    /// <summary>The name of the place.</summary>
    public string PlaceOf(string unitPath) => places.CommuneOf(unitPath);

    /// <summary>Shows the item.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (PublicCode.TryParse(code, out var parsed) && parsed.Value != code) return Redirect(Links.Desk(parsed.Value));
        if (!await ReadAsync(code, cancellationToken)) return NotFound();
        FormKey = Guid.CreateVersion7(clock.GetUtcNow());
        return Page();
    }

    /// <summary>The body begins.</summary>
    public Task<IActionResult> OnPostStartAsync(string code, CancellationToken cancellationToken) => ActAsync(code, start.RunAsync(new OnItem(code, Version), cancellationToken), "bat-dau", cancellationToken);

    /// <summary>Adds a note.</summary>
    public Task<IActionResult> OnPostNoteAsync(string code, CancellationToken cancellationToken) => ActAsync(code, note.RunAsync(code, FormKey, PlainText.Lines(Note), cancellationToken), "ghi-chu", cancellationToken);

    private async Task<IActionResult> ActAsync(string code, Task<Outcome> act, string done, CancellationToken cancellationToken)
    {
        var outcome = await act;
        if (outcome.IsDone) return Redirect(Links.Desk(code, done) + (done == "ghi-chu" ? "#notes" : ""));
        if (!await ReadAsync(code, cancellationToken)) return NotFound();
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return new PageResult { StatusCode = outcome.Refused == FeedbackRefusals.Changed ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest };
    }

    private async Task<bool> ReadAsync(string code, CancellationToken cancellationToken)
    {
        if (await items.ReadAsync(code, cancellationToken) is not { } view) return false;
        Shown = view;
        Version = view.Item.Version;
        Steps = steps.Of(view.Item);
        if (view.Item.State == FeedbackState.Received && access.May(FeedbackPermits.Triage, view.Item)) Similar = await duplicates.OfAsync(view.Item, cancellationToken);
        return true;
    }
}
