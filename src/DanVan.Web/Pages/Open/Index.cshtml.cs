using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Public;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Pages.Open;

/// <summary>The front page: say something, follow a code, what was done lately, figures.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class IndexModel(PublicList list, FiguresTable figures, Places places, CategoryBook categories, IOptions<HouseOptions> house, TimeProvider clock) : PageModel
{
    private const int Recent = 5;

    /// <summary>A code to look at, as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    /// <summary>What was answered lately.</summary>
    public IReadOnlyList<PublicLine> Answered { get; private set; } = [];

    /// <summary>Figures of the last twelve months.</summary>
    public FiguresLine Year { get; private set; } = new("", 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Names of communes.</summary>
    public Places Places => places;

    /// <summary>Names of categories.</summary>
    public CategoryBook Categories => categories;

    /// <summary>Shows the page; a code leads to its item.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Code)) return Redirect(Feedback.Links.One(PublicCode.TryParse(Code, out var code) ? code.Value : Uri.EscapeDataString(Code.Trim())));

        var slice = await list.ReadAsync(new PublicFilter { Stage = FeedbackStage.Answered }, cancellationToken);
        Answered = [.. slice.Lines.Take(Recent)];
        var today = VietnamTime.Today(clock);
        var next = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        Year = (await figures.ReadAsync(FiguresBy.Month, next.AddYears(-1), next, house.Value.Home, cancellationToken))[^1];
        return Page();
    }
}
