using DanVan.Core.Codes;
using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>One case: closed until a reason is given, then open for a quarter of an hour.</summary>
[NoStore]
public sealed class CaseModel(CaseWork work, OpenSealed open, CaseView view, ClassifyCase classify, ReplyToCase reply, FollowUpCase follow, GroupCases group, RefusalWords words) : PageModel
{
    /// <summary>The logged opening this page belongs to.</summary>
    [BindProperty(SupportsGet = true, Name = "luot")]
    public Guid? Opening { get; set; }

    /// <summary>The item's version when the page was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why it is opened.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the officer writes.</summary>
    [BindProperty]
    public CaseFields Input { get; set; } = new();

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What is shown; null while it is closed.</summary>
    public ShownCase? Opened { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Code = code;
        if (!PublicCode.TryParse(code, out _) || await work.FindAsync(code, cancellationToken) is null) return NotFound();
        if (Opening is { } opening)
        {
            var found = await view.ReadAsync(code, opening, cancellationToken);
            if (found.Refused == SealedRefusals.Locked) return Redirect(UnlockFirst());
            if (found.Refused is { } refused) ModelState.AddModelError("", words.Of(refused));
            Show(found.Value);
        }

        return Page();
    }

    /// <summary>Opens it with a reason.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        Code = code;
        var outcome = await open.RunAsync(code, Reason, cancellationToken);
        if (outcome.IsDone) return Redirect(Links.Case(code, outcome.Value));
        if (outcome.Refused == SealedRefusals.NotFound) return NotFound();
        if (outcome.Refused == SealedRefusals.Locked) return Redirect(UnlockFirst());
        ModelState.AddModelError(nameof(Reason), words.Of(outcome.Refused!.Value));
        return Answers.Wrong();
    }

    public Task<IActionResult> OnPostClassifyAsync(string code, CancellationToken cancellationToken) =>
        Input.Class is { } found
            ? ActAsync(code, on => classify.RunAsync(on, found, Input.Over(new CaseRecord()), cancellationToken), cancellationToken)
            : WrongAsync(code, "Input.Class", ReceptionTexts.ClassMissing, cancellationToken);

    public Task<IActionResult> OnPostWriteAsync(string code, CancellationToken cancellationToken) =>
        ActAsync(code, async on => Opened is { } shown ? await follow.WriteAsync(on, Input.Over(shown.Record), cancellationToken) : SealedRefusals.NotOpened, cancellationToken);

    public Task<IActionResult> OnPostReplyAsync(string code, CancellationToken cancellationToken) =>
        Input.Reply is { } outcome
            ? ActAsync(code, on => reply.RunAsync(on, outcome, Input.ReplyWords, cancellationToken), cancellationToken)
            : WrongAsync(code, "Input.Reply", ReceptionTexts.ReplyMissing, cancellationToken);

    public Task<IActionResult> OnPostMeetAsync(string code, string task, CancellationToken cancellationToken) => ActAsync(code, on => follow.MeetAsync(on, task, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(string code, CancellationToken cancellationToken) => ActAsync(code, on => follow.CloseAsync(on, Input.Result, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostGroupAsync(string code, CancellationToken cancellationToken) =>
        Input.GroupMatter.Trimmed() is { } matter && Input.GroupPeople is > 1 and var people
            ? ActAsync(code, on => group.RunAsync(on, new GroupRecord(matter, people, LinesOf(Input.GroupRepresentatives), Input.GroupSigned), CodesIn(Input.GroupCodes), cancellationToken), cancellationToken)
            : WrongAsync(code, "Input.GroupMatter", ReceptionTexts.GroupMissing, cancellationToken);

    private async Task<IActionResult> ActAsync(string code, Func<OnCase, Task<Outcome>> act, CancellationToken cancellationToken)
    {
        if (Opening is not { } opening) return Redirect(Links.Case(code));
        if (!ModelState.IsValid) return await WrongAsync(code, null, null, cancellationToken);
        var found = await view.ReadAsync(code, opening, cancellationToken);
        Opened = found.Value;
        var outcome = found.Refused is { } unread ? unread : await act(new OnCase(code, Version, opening));
        if (outcome.IsDone) return Redirect(Links.Case(code, opening));
        if (outcome.Refused == SealedRefusals.Locked) return Redirect(UnlockFirst(code));
        return await WrongAsync(code, "", words.Of(outcome.Refused!.Value), cancellationToken);
    }

    private async Task<IActionResult> WrongAsync(string code, string? field, string? message, CancellationToken cancellationToken)
    {
        Code = code;
        if (message is not null) ModelState.AddModelError(field ?? "", message);
        if (Opening is { } opening) Opened = (await view.ReadAsync(code, opening, cancellationToken)).Value;
        return Answers.Wrong();
    }

    private void Show(ShownCase? shown)
    {
        Opened = shown;
        if (shown is null) return;
        Version = shown.Item.Version;
        Input = CaseFields.Of(shown);
    }

    private string UnlockFirst(string? code = null) => $"{Links.Unlock}?tiep={Uri.EscapeDataString(Links.Case(code ?? Code))}";

    private static List<string> LinesOf(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static List<string> CodesIn(string? text) =>
        [.. (text ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => PublicCode.TryParse(c, out var code) ? code.Value : c).Distinct()];
}
