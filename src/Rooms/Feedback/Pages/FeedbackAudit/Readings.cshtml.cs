using DanVan.Accounts.Queries;
using DanVan.Feedback.Domain;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Pages.FeedbackAudit;

/// <summary>Who opened a sender's name or first words, when and why, newest first; never what was read.</summary>
public sealed class ReadingsModel(AppDbContext db, OfficerList officers, AccessTable access, CurrentActor current) : PageModel
{
    private const int PageSize = 30;

    /// <summary>Only what is older than this position.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The lines of this page.</summary>
    public IReadOnlyList<SenderReading> Lines { get; private set; } = [];

    /// <summary>The names of those who read.</summary>
    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Where the older ones are.</summary>
    public string? Older { get; private set; }

    /// <summary>Reads the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var before = Before ?? long.MaxValue;
        var scopes = access.Scopes(current.Actor, FeedbackPermits.ReviewReadings);
        var found = new List<SenderReading>();
        foreach (var scope in scopes)
        {
            var rows = db.Set<SenderReading>().AsNoTracking().Where(r => r.Position < before);
            if (scope.Length > 0) rows = rows.Where(r => r.UnitPath == scope || r.UnitPath.StartsWith(scope + "/"));
            found.AddRange(await rows.OrderByDescending(r => r.Position).Take(PageSize + 1).ToListAsync(cancellationToken));
        }

        found = [.. found.DistinctBy(r => r.Id).OrderByDescending(r => r.Position)];
        Lines = [.. found.Take(PageSize)];
        Names = await officers.NamesAsync(Lines.Select(l => l.ById), cancellationToken);
        if (found.Count > PageSize) Older = $"{Links.Readings()}?truoc={Lines[^1].Position}";
    }
}
