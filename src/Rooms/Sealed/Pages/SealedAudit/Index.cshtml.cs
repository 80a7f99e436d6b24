using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.SealedAudit;

/// <summary>The auditor's view: every opening, break-glass and change of a key; nothing of the content (rules 79, 144).</summary>
[NoStore]
public sealed class IndexModel(AppDbContext db, OfficeList offices, KeyHolders holders, AccessTable access, CurrentActor current) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Only what is older than this position.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>The lines, newest first.</summary>
    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>Where the older ones are.</summary>
    public string? Older { get; private set; }

    /// <summary>Names of those who occur.</summary>
    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // What concerns a person's own passphrase belongs to no unit and is seen by every auditor.
        var scopes = access.Scopes(current.Actor, SealedPermits.Audit);
        var paths = (await db.SealedLog.Select(l => l.UnitPath).Distinct().ToListAsync(cancellationToken)).Where(p => p.Length == 0 || scopes.Any(s => UnitPath.IsWithin(p, s))).ToList();
        var found = await db.SealedLog.AsNoTracking()
            .Where(l => paths.Contains(l.UnitPath) && (Before == null || l.Position < Before))
            .OrderByDescending(l => l.Position).Take(PageSize + 1).ToListAsync(cancellationToken);
        Lines = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Older = Links.AuditBefore(Lines[^1].Position);
        Names = await holders.NamesAsync([.. Lines.SelectMany(l => new[] { l.ById, l.AboutId }).OfType<AccountId>().Distinct()], cancellationToken);
    }

    /// <summary>The name of whoever occurs in a line.</summary>
    public string NameOf(AccountId? id) => id is { } account ? Names.GetValueOrDefault(account, account.ToString()) : KeyTexts.House;

    /// <summary>The office's name.</summary>
    public string WhereOf(LogLine line) => line.UnitPath.Length == 0 ? "–" : offices.NameOf(line.UnitPath);
}
