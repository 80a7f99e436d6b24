using DanVan.Audit.Availability;
using DanVan.Audit.Data;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Pages.HouseAvailability;

/// <summary>When the house could not be reached, month by month and one by one (rule 76).</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int Months = 13;
    private const int PageSize = 20;

    /// <summary>Interruptions before this instant, in milliseconds since 1970.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>Since when it is measured; null when it has not begun.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The last months, newest first.</summary>
    public IReadOnlyList<AvailableMonth> Figures { get; private set; } = [];

    /// <summary>A page of interruptions, newest first.</summary>
    public IReadOnlyList<Interruption> Interruptions { get; private set; } = [];

    /// <summary>Where the older ones begin; null on the last page.</summary>
    public string? Older { get; private set; }

    /// <summary>Reads the figures and a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Since = (await db.Set<HouseBeat>().AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Since;
        if (Since is not { } since) return;

        var first = VietnamTime.StartOf(AvailableMonth.FirstOf(now).AddMonths(1 - Months));
        Figures = AvailableMonth.Of(since, now, Months, await db.Set<Interruption>().AsNoTracking().Where(i => i.To > first).ToListAsync(cancellationToken));
        var before = Before is { } at && at < now.ToUnixTimeMilliseconds() && at > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(at) : DateTimeOffset.MaxValue;
        var page = await db.Set<Interruption>().AsNoTracking().Where(i => i.From < before).OrderByDescending(i => i.From).Take(PageSize + 1).ToListAsync(cancellationToken);
        Interruptions = [.. page.Take(PageSize)];
        if (page.Count > PageSize) Older = Links.InterruptionsBefore(Interruptions[^1].From.ToUnixTimeMilliseconds());
    }
}
