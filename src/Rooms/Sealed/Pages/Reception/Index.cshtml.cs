using DanVan.Platform.Deadlines;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The reception officer's list: codes, days and states, no content.</summary>
[NoStore]
public sealed class IndexModel(AppDbContext db, OfficeList offices, SessionKeys keys, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;

    /// <summary>The state to show.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public SealedState? State { get; set; }

    /// <summary>Only what is older than this position.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The offices on the actor's desk.</summary>
    public IReadOnlyList<NamedOffice> Offices { get; private set; } = [];

    /// <summary>The page of the list.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Where the older ones are.</summary>
    public string? Older { get; private set; }

    /// <summary>When the key closes by itself; null when none is open.</summary>
    public DateTimeOffset? OpenUntil => keys.OpenUntil;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Offices = await offices.MineAsync(cancellationToken);
        var mine = Offices.Select(o => o.Id).ToList();
        var found = await db.Sealed.AsNoTracking()
            .Where(i => mine.Contains(i.OfficeId) && (State == null || i.State == State) && (Before == null || i.Position < Before))
            .OrderByDescending(i => i.Position).Take(PageSize + 1).ToListAsync(cancellationToken);
        var ids = found.Select(i => i.Id.Value).ToList();
        var due = (await db.Set<DeadlineRow>().AsNoTracking().Where(d => ids.Contains(d.RecordId) && d.DuePosition != null).OrderBy(d => d.DuePosition).ToListAsync(cancellationToken)).ToLookup(d => d.RecordId);
        Lines = [.. found.Take(PageSize).Select(i => new Line(i, Offices.First(o => o.Id == i.OfficeId).Name, due[i.Id.Value].FirstOrDefault()))];
        if (found.Count > PageSize) Older = Links.List(State?.ToString(), Lines[^1].Item.Position);
    }

    /// <summary>Closes what is open.</summary>
    public IActionResult OnPostLock()
    {
        keys.Lock();
        return Redirect(Links.Reception);
    }

    /// <summary>One line.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Office">The office's name.</param>
    /// <param name="Due">What is due first.</param>
    public sealed record Line(SealedItem Item, string Office, DeadlineRow? Due);
}
