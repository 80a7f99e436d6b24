using DanVan.Organisations.Domain;
using DanVan.Organisations.Pages.Units;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>The bodies of a unit on a day with who holds their posts; without a unit, the units to choose from.</summary>
public sealed class IndexModel(OwnUnits own, OwnBodies ownBodies, BodyList bodies, PostList posts, TimeProvider clock) : PageModel
{
    /// <summary>The unit's path.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public string? UnitPath { get; set; }

    /// <summary>The day asked for.</summary>
    [BindProperty(Name = Links.DayParameter, SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>The day shown.</summary>
    public ChosenDay Day { get; private set; }

    /// <summary>The unit's name; null while one is chosen.</summary>
    public string? UnitName { get; private set; }

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>The unit's bodies.</summary>
    public IReadOnlyList<BodyLine> Bodies { get; private set; } = [];

    /// <summary>Who holds posts, by body.</summary>
    public ILookup<BodyId, Appointment> Holders { get; private set; } = Enumerable.Empty<Appointment>().ToLookup(a => a.BodyId);

    /// <summary>True when a standard set is known for the unit.</summary>
    public bool HasStandard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Day = ChosenDay.Of(Asked, clock);
        if (string.IsNullOrEmpty(UnitPath)) return Choose();
        if (!UnitPathCodes.IsWellFormed(UnitPath) || await ownBodies.NameOfAsync(UnitPath, Day.Day, cancellationToken) is not { } name) return NotFound();
        if (!own.Allows(OrganisationsPermits.ManageBodies, UnitPath)) return Forbid();
        UnitName = name;
        Bodies = await bodies.OfUnitAsync(UnitPath, Day.Day, cancellationToken);
        Holders = (await posts.OfUnitAsync(UnitPath, Day.Day, cancellationToken)).ToLookup(a => a.BodyId);
        HasStandard = ownBodies.Standard(UnitPath, Day.Day).Count > 0;
        return Page();
    }

    private IActionResult Choose()
    {
        var provinces = own.Provinces(OrganisationsPermits.ManageBodies, Day.Day);
        List<SelectListItem> choices = [];
        foreach (var province in provinces)
        {
            var group = new SelectListGroup { Name = province.Name };
            if (own.Allows(OrganisationsPermits.ManageBodies, province.Path)) choices.Add(new(province.Name, province.Path) { Group = group });
            // Somebody who may everywhere first chooses a province, else the list would have 3,321 communes.
            if (provinces.Count == 1) choices.AddRange(own.Communes(OrganisationsPermits.ManageBodies, province.Code, Day.Day).Select(c => new SelectListItem(c.Name, c.Path) { Group = group }));
        }
        if (choices is [var only]) return Redirect(Links.BodiesOf(only.Value));
        Choices = choices;
        return Page();
    }
}
