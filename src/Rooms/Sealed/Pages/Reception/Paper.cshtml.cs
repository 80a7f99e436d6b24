using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The papers of a case: receipt (after Mẫu 02/TCD), guidance to the competent body, written notice of a refusal (rule 86).</summary>
[NoStore]
public sealed class PaperModel(CaseView view, OfficeList offices, TimeProvider clock) : PageModel
{
    /// <summary>The case.</summary>
    public ShownCase Opened { get; private set; } = null!;

    /// <summary>Which paper.</summary>
    public string Paper { get; private set; } = "";

    /// <summary>The office's name.</summary>
    public string Office { get; private set; } = "";

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>The last day of the notice of a refusal.</summary>
    public DateOnly? NoticeDue => Opened.Deadlines.FirstOrDefault(d => d.Task == "refuse")?.Clock.DueOn;

    public async Task<IActionResult> OnGetAsync(string code, string paper, [FromQuery(Name = "luot")] Guid opening, CancellationToken cancellationToken)
    {
        if ((await view.ReadAsync(code, opening, cancellationToken)).Value is not { } shown) return Redirect(Links.Case(code));
        if (paper is not ("bien-nhan" or "huong-dan") && (paper != "tu-choi" || shown.Record.LegalGround is null)) return NotFound();
        (Opened, Paper, Office) = (shown, paper, offices.NameOf(shown.Office.UnitPath));
        return Page();
    }
}
