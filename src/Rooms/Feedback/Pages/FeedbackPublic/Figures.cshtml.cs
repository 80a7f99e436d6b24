using DanVan.Feedback.Categories;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Public;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Pages.FeedbackPublic;

/// <summary>Public figures on reports, each share with its denominator (rule 90); ratings of few are hidden (rule 143).</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class FiguresModel(FiguresTable figures, BodyList bodies, Places places, CategoryBook categories, IOptions<HouseOptions> house, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2019;

    /// <summary>By what the table is split.</summary>
    [BindProperty(SupportsGet = true, Name = "theo")]
    public FiguresBy By { get; set; } = FiguresBy.Month;

    /// <summary>The year of receipt.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    /// <summary>A commune's code.</summary>
    [BindProperty(SupportsGet = true, Name = "xa")]
    public string? Commune { get; set; }

    /// <summary>The rows; the last one is the total.</summary>
    public IReadOnlyList<FiguresLine> Lines { get; private set; } = [];

    /// <summary>Years to choose from, newest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, ThisYear - FirstYear + 1).Reverse();

    /// <summary>Communes to choose from.</summary>
    public IReadOnlyList<SelectListItem> Communes => places.Communes(house.Value.Home[..2]);

    /// <summary>The year shown.</summary>
    public int ShownYear => Year is { } year && year >= FirstYear && year <= ThisYear ? year : ThisYear;

    private IReadOnlyDictionary<Guid, string> _bodies = new Dictionary<Guid, string>();

    private int ThisYear => VietnamTime.Today(clock).Year;

    /// <summary>Reads the table.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(By)) By = FiguresBy.Month;
        var from = new DateOnly(ShownYear, 1, 1);
        var path = Commune is { Length: > 0 } code ? places.PathOf(code) ?? "-" : house.Value.Home;
        Lines = await figures.ReadAsync(By, from, from.AddYears(1), path, cancellationToken);
        if (By == FiguresBy.Body)
            _bodies = await bodies.NamesAsync(Lines.Select(l => Guid.TryParse(l.Key, out var id) ? id : Guid.Empty), VietnamTime.Today(clock), cancellationToken);
    }

    /// <summary>The words of a row's head.</summary>
    public string Head(FiguresLine line) => (By, line.Key) switch
    {
        (_, "") => FeedbackPublicTexts.ColTotal,
        (FiguresBy.Month, var month) => $"{month[5..]}/{month[..4]}",
        (FiguresBy.Commune, var path) => places.CommuneOf(path),
        (FiguresBy.Category, var key) => categories.NameOf(key),
        (_, "-") => FeedbackPublicTexts.NotAssigned,
        (_, var key) => Guid.TryParse(key, out var id) ? _bodies.GetValueOrDefault(id, FeedbackPublicTexts.BodyGone) : key,
    };
}
