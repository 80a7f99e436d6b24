using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.HouseholdCounts;

/// <summary>Numbers of households of a commune's villages as of a day; a village head sees the own village only.</summary>
public sealed class CommuneModel(OwnUnits own, VillageList villages, CountHouseholds count, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The commune.</summary>
    public UnitVersion Commune { get; private set; } = null!;

    /// <summary>The villages whose numbers the actor may enter.</summary>
    public IReadOnlyList<VillageLine> Villages { get; private set; } = [];

    /// <summary>How many numbers were saved.</summary>
    [TempData]
    public int? Saved { get; set; }

    public async Task<IActionResult> OnGetAsync(string commune, CancellationToken cancellationToken)
    {
        Input.AsOf = own.Today;
        if (await FindAsync(commune, own.Today, cancellationToken) is { } wrong) return wrong;
        Input.Numbers = [.. Villages.Select(v => new Number { Code = v.Code, Households = v.Households?.Households, People = v.Households?.People })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string commune, CancellationToken cancellationToken)
    {
        if (await FindAsync(commune, Input.AsOf ?? own.Today, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var numbers = Input.Numbers.Where(n => n.Households is not null).DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => new HouseholdNumber(n.Households!.Value, n.People));
        var outcome = await count.RunAsync(UnitPathCodes.Above(Villages.Count > 0 ? Villages[0].Path : ""), Input.AsOf!.Value, numbers);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", words.Of(refused));
            return new PageResult { StatusCode = 400 };
        }
        Saved = outcome.Value;
        return Redirect(Links.CountHouseholds(commune));
    }

    private async Task<IActionResult?> FindAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        if (own.Commune(code, day) is not { } found) return NotFound();
        var (unit, path) = found;
        Commune = unit;
        Villages = [.. (await villages.WithHouseholdsAsync(path, day, cancellationToken)).Where(v => own.Allows(OrganisationsPermits.CountHouseholds, v.Path))];
        return Villages.Count == 0 && !own.Allows(OrganisationsPermits.CountHouseholds, path) ? Forbid() : null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The day the numbers are of.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? AsOf { get; set; }

        /// <summary>One line a village.</summary>
        public IList<Number> Numbers { get; set; } = [];
    }

    /// <summary>One village's numbers.</summary>
    public sealed class Number
    {
        /// <summary>The village.</summary>
        public string Code { get; set; } = "";

        /// <summary>Its households.</summary>
        [Range(0, HouseholdCount.Most, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
        public int? Households { get; set; }

        /// <summary>Its people.</summary>
        [Range(0, HouseholdCount.Most * 20, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
        public int? People { get; set; }
    }
}
