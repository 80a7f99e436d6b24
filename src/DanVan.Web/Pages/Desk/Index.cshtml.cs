using DanVan.Platform.Access;
using DanVan.Platform.Desks;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Web.Pages.Desk;

/// <summary>The officer's desk (bàn làm việc): everything that is due, of every room, soonest first. The filters stand in the address.</summary>
public sealed class IndexModel(DeskList desk, IEnumerable<IDeskSource> sources, IEnumerable<DeskEntry> entries, AccessTable access, CurrentActor current) : PageModel
{
    /// <summary>Kind and task, <c>PA.triage</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Task { get; set; }

    /// <summary>How near the due date is.</summary>
    [BindProperty(SupportsGet = true, Name = "han")]
    public DueWithin? Due { get; set; }

    /// <summary>Also the desks of the units below.</summary>
    [BindProperty(SupportsGet = true, Name = "cap-duoi")]
    public bool Below { get; set; }

    /// <summary>The cursor of the next page.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    /// <summary>The cursor of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The lines of this page.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Numbers by nearness, for the task chosen.</summary>
    public IReadOnlyList<Tab> Tabs { get; private set; } = [];

    /// <summary>The tasks to choose from, with their numbers.</summary>
    public IReadOnlyList<SelectListItem> Tasks { get; private set; } = [];

    /// <summary>The page before.</summary>
    public string? Sooner { get; private set; }

    /// <summary>The next page.</summary>
    public string? Later { get; private set; }

    /// <summary>Where ticked lines are handled together; null when none can be ticked.</summary>
    public string? Together { get; private set; }

    /// <summary>Other pages of this officer's work.</summary>
    public IReadOnlyList<DeskEntry> Entries => [.. entries.Where(e => access.AllowsSomewhere(current.Actor, e.Permit)).OrderBy(e => e.Order)];

    /// <summary>True when units lie below one of the actor's own.</summary>
    public bool HasBelow => current.Actor.Grants.Any(g => !g.UnitPath.Contains('/'));

    /// <summary>How many filters are in use.</summary>
    public int Filters => (Task is null ? 0 : 1) + (Below ? 1 : 0);

    /// <summary>Reads the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!current.Actor.Grants.Any(g => g.Role.IsStaff())) return Redirect("/tai-khoan");
        if (!ModelState.IsValid) return Redirect(DeskList.Address);

        var (kind, task) = Task?.Split('.', 2) is [var k, var t] ? (k, t) : (null, null);
        var counts = await desk.CountAsync(Below, cancellationToken);
        var chosen = counts.Where(c => kind is null || (c.Kind == kind && c.Task == task)).ToList();
        Tabs = [.. new DueWithin?[] { null, DueWithin.Late, DueWithin.Today, DueWithin.Week }.Select(due => new Tab(WordsOf(due), chosen.Sum(c => c.Of(due)), AddressOf(due), due == Due))];
        Tasks = [.. counts.Where(c => SourceOf(c.Kind) is not null).Select(c => new SelectListItem($"{SourceOf(c.Kind)!.Name}: {SourceOf(c.Kind)!.WordsOf(c.Task)} ({c.All})", $"{c.Kind}.{c.Task}"))];

        var page = await desk.PageAsync(new DeskFilter(kind, task, Due, Below, After, Before), cancellationToken);
        await DescribeAsync(page, cancellationToken);
        if (page.Sooner is { } sooner) Sooner = AddressOf(Due, "truoc", sooner);
        if (page.Later is { } later) Later = AddressOf(Due, "sau", later);
        return Page();
    }

    private async Task DescribeAsync(DeskPage page, CancellationToken cancellationToken)
    {
        var lines = new Dictionary<Guid, DeskLine>();
        foreach (var group in page.Rows.GroupBy(r => r.Kind))
        {
            if (SourceOf(group.Key) is not { } source) continue;
            foreach (var (id, line) in await source.DescribeAsync([.. group], cancellationToken)) lines[id] = line;
        }

        Lines = [.. page.Rows.Where(r => lines.ContainsKey(r.RecordId)).Select(r => new Line(r.Code, lines[r.RecordId], SourceOf(r.Kind)!.WordsOf(r.Task), r.Clock.DueOn, r.IsLate, r.Clock.IsExtended))];
        Together = Lines.Any(l => l.Shown.CanJoin) ? sources.Select(s => s.TogetherAddress).FirstOrDefault(a => a is not null) : null;
    }

    private IDeskSource? SourceOf(string kind) => sources.FirstOrDefault(s => s.Kind == kind);

    private string AddressOf(DueWithin? due, string? cursor = null, long position = 0)
    {
        var query = new QueryBuilder();
        if (Task is not null) query.Add("viec", Task);
        if (due is not null) query.Add("han", $"{due}");
        if (Below) query.Add("cap-duoi", "true");
        if (cursor is not null) query.Add(cursor, $"{position}");
        return DeskList.Address + query.ToQueryString();
    }

    private static string WordsOf(DueWithin? due) => due switch
    {
        DueWithin.Late => DeskTexts.Late,
        DueWithin.Today => DeskTexts.Today,
        DueWithin.Week => DeskTexts.Week,
        _ => DeskTexts.All,
    };

    /// <summary>One line.</summary>
    /// <param name="Code">The record's code.</param>
    /// <param name="Shown">What the room says of it.</param>
    /// <param name="Task">What has to be done.</param>
    /// <param name="Due">By when.</param>
    /// <param name="IsLate">It has passed already, whatever was extended since.</param>
    /// <param name="IsExtended">The limit was extended.</param>
    public sealed record Line(string Code, DeskLine Shown, string Task, DateOnly Due, bool IsLate, bool IsExtended);

    /// <summary>A number that leads to its lines.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="Number">How many.</param>
    /// <param name="Address">Where they are.</param>
    /// <param name="IsHere">They are shown now.</param>
    public sealed record Tab(string Text, int Number, string Address, bool IsHere);
}
