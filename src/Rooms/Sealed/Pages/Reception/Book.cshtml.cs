using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The reception book of a year (Sổ tiếp công dân), read or exported with a reason while the key is open (rule 85).</summary>
[NoStore]
public sealed class BookModel(AppDbContext db, OfficeList offices, OpenSealed open, ReceptionBook book, RefusalWords words, TimeProvider clock) : PageModel
{
    /// <summary>The office.</summary>
    [BindProperty]
    public Guid Office { get; set; }

    /// <summary>The year.</summary>
    [BindProperty]
    public int Year { get; set; }

    /// <summary>Why it is read.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The lines; null before a reason is given.</summary>
    public IReadOnlyList<BookRow>? Rows { get; private set; }

    /// <summary>The offices on the actor's desk.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Year = VietnamTime.Today(clock).Year;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await ReadAsync(isExport: false, cancellationToken);
        return read ?? Page();
    }

    /// <summary>The same as a file.</summary>
    public async Task<IActionResult> OnPostCsvAsync(CancellationToken cancellationToken) =>
        await ReadAsync(isExport: true, cancellationToken) ?? File(ReceptionBook.Csv(Rows!), "text/csv; charset=utf-8", $"so-tiep-cong-dan-{Year}.csv");

    // Null when the lines were read.
    private async Task<IActionResult?> ReadAsync(bool isExport, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var id = OfficeId.From(Office);
        if (await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } office) return NotFound();
        var outcome = await open.BookAsync(office, isExport, Reason, cancellationToken);
        if (outcome.Refused is { } refused) return Refuse(refused);
        var rows = await book.ReadAsync(office.Id, Year, cancellationToken);
        if (rows.Refused is { } locked) return Refuse(locked);
        Rows = rows.Value;
        return null;
    }

    private IActionResult Refuse(Refusal refused)
    {
        if (refused == SealedRefusals.Locked) return Redirect($"{Links.Unlock}?tiep={Uri.EscapeDataString(Links.Book)}");
        if (refused == SealedRefusals.NotFound) return NotFound();
        ModelState.AddModelError(nameof(Reason), words.Of(refused));
        return Answers.Wrong();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Offices = [.. (await offices.MineAsync(cancellationToken)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
}
