using DanVan.Core.Codes;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Several items ticked on the desk, or those of a wave, handled with one order; the answer says of each what became of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TogetherModel(AppDbContext db, DeskAccess access, Routing routing, FeedbackClocks clocks, HandleTogether handle, MarkWave waves, RefusalWords words) : PageModel
{
    /// <summary>The codes in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public List<string> Codes { get; set; } = [];

    /// <summary>A wave in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "dot")]
    public Guid? Wave { get; set; }

    /// <summary>The items as they were on the page, <c>code version</c>.</summary>
    [BindProperty]
    public List<string> Seen { get; set; } = [];

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The items.</summary>
    public IReadOnlyList<FeedbackItem> Items { get; private set; } = [];

    /// <summary>The bodies to choose from, when all items lie with one unit.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    /// <summary>Reasons for not taking them up.</summary>
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    /// <summary>What became of each; empty before the form was sent.</summary>
    public IReadOnlyList<TogetherResult> Results { get; private set; } = [];

    /// <summary>Shows the items and the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Handles them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Act is null) ModelState.AddModelError("Input.Act", FeedbackDeskTexts.TogetherMissing);
        if (Input.Act == TogetherAct.Assign && Input.Body is null) ModelState.AddModelError("Input.Body", FeedbackDeskTexts.BodyMissing);
        if (Input.Act == TogetherAct.NotAccept && string.IsNullOrEmpty(Input.Reason)) ModelState.AddModelError("Input.Reason", FeedbackDeskTexts.ReasonMissing);
        if (!ModelState.IsValid) return await AgainAsync(cancellationToken);

        Results = await handle.RunAsync(OnSeen(), new TogetherOrder(Input.Act!.Value, Input.Body, Input.Reason, Input.Note.Trimmed()), cancellationToken);
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Marks them as one wave.</summary>
    public async Task<IActionResult> OnPostWaveAsync(CancellationToken cancellationToken)
    {
        var marked = await waves.RunAsync([.. OnSeen().Select(o => o.Code)], cancellationToken);
        if (marked.Refused is not { } refused) return Redirect(Links.Together(marked.Value));
        ModelState.AddModelError("", words.Of(refused));
        return await AgainAsync(cancellationToken);
    }

    /// <summary>Takes the mark of the wave away.</summary>
    public async Task<IActionResult> OnPostUnmarkAsync(CancellationToken cancellationToken)
    {
        var seen = OnSeen();
        var unmarked = await waves.UnmarkAsync([.. seen.Select(o => o.Code)], cancellationToken);
        if (unmarked.IsDone) return Redirect(Links.Together() + "?" + string.Join('&', seen.Select(o => "ma=" + o.Code)));
        ModelState.AddModelError("", words.Of(unmarked.Refused!.Value));
        return await AgainAsync(cancellationToken);
    }

    /// <summary>The words for what became of one.</summary>
    public string WordsOf(TogetherResult result) => result.Outcome.Refused is { } refused ? words.Of(refused) : FeedbackDeskTexts.TogetherDone;

    private async Task<IActionResult> AgainAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private List<OnItem> OnSeen() =>
        [.. Seen.Take(MarkWave.Most).Select(s => s.Split(' ') is [var code, var version] && int.TryParse(version, out var number) ? new OnItem(code, number) : null).OfType<OnItem>()];

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var wanted = Codes.Concat(OnSeen().Select(o => o.Code)).Where(c => PublicCode.TryParse(c, out _)).Distinct().Take(MarkWave.Most).ToList();
        var rows = db.Feedback.AsNoTracking();
        var found = await (Wave is { } wave && wanted.Count == 0 ? rows.Where(f => f.WaveId == wave) : rows.Where(f => wanted.Contains(f.Code))).OrderBy(f => f.Position).Take(MarkWave.Most).ToListAsync(cancellationToken);
        Items = [.. found.Where(f => access.May(FeedbackPermits.Triage, f))];
        if (Items.Count == 0) return;
        if (Items.Select(i => i.ResponsiblePath).Distinct().Count() == 1) Bodies = [.. (await routing.OfUnitAsync(Items[0], cancellationToken)).Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
        Reasons = [.. (await clocks.LimitsAsync(Items[0], cancellationToken)).List("not-accepted-reasons").Select(r => new SelectListItem(DeskWords.OfReason(r), r))];
        ModelState.Remove(nameof(Seen));
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public TogetherAct? Act { get; set; }

        public Guid? Body { get; set; }

        public string? Reason { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.EndNoteMaxLength)]
        public string? Note { get; set; }
    }
}
