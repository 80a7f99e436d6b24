using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Caching;
using DanVan.Vietnamese;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace DanVan.Organisations.Pages.Units;

/// <summary>One unit on a day: where it lies, what is below it, what it was made from and what became of it.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class OneModel(UnitRegister register, UnitPicker picker, UnitMaps maps, VillageList villages, BodyList bodies, TimeProvider clock) : PageModel
{
    /// <summary>The day asked for.</summary>
    [BindProperty(Name = Links.DayParameter, SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>The day shown.</summary>
    public ChosenDay Day { get; private set; }

    /// <summary>The unit of the day or, when the code had none, the nearest version of it.</summary>
    public UnitVersion Unit { get; private set; } = null!;

    /// <summary>True when the unit exists on the day.</summary>
    public bool IsLiving => Unit.Valid.Contains(Day.Day);

    /// <summary>The day on which the unit is described: the day shown, or its own last or first.</summary>
    public DateOnly Described { get; private set; }

    /// <summary>The units above it, from the province down.</summary>
    public IReadOnlyList<UnitVersion> Above { get; private set; } = [];

    /// <summary>Its path.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The units directly below, by name.</summary>
    public IReadOnlyList<(UnitVersion Unit, int Communes)> Children { get; private set; } = [];

    /// <summary>What its ground is on the day when it does not exist then, or is today when it has ended since.</summary>
    public UnitFate? Fate { get; private set; }

    /// <summary>The day of <see cref="Fate"/>.</summary>
    public ChosenDay FateDay { get; private set; }

    /// <summary>The changes that made it or gave it parts, oldest first.</summary>
    public IReadOnlyList<UnitStep> Steps { get; private set; } = [];

    /// <summary>Other versions under the same code.</summary>
    public IReadOnlyList<UnitVersion> Versions { get; private set; } = [];

    /// <summary>Its map.</summary>
    public MapDrawing? Map { get; private set; }

    /// <summary>Its villages, with their households.</summary>
    public IReadOnlyList<VillageLine> Villages { get; private set; } = [];

    /// <summary>Its bodies.</summary>
    public IReadOnlyList<BodyLine> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (VillageCode.IsWellFormed(code)) return Redirect(Links.Village(code));
        Day = ChosenDay.Of(ModelState.ErrorCount > 0 ? DateOnly.MinValue : Asked, clock);
        Versions = register.VersionsOf(code);
        if (Versions.Count == 0) return NotFound();
        if (Day.IsRefused)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Asked), OrganisationsTexts.DayOutside);
            Response.StatusCode = 400;
        }

        Unit = register.Find(code, Day.Day) ?? Versions.LastOrDefault(v => v.Valid.From <= Day.Day) ?? Versions[0];
        Described = IsLiving ? Day.Day : Unit.Valid.From > Day.Day ? Unit.Valid.From : Unit.Valid.To!.Value.AddDays(-1);
        var on = register.On(Described);
        Above = [.. on.FromRoot(Unit).SkipLast(1)];
        Path = on.PathOf(Unit);
        Children = [.. on.Children(Unit).OrderBy(u => VietnameseOrder.SortKey(u.Name), StringComparer.Ordinal).Select(u => (u, u.Level == UnitLevel.District ? on.Children(u).Count() : 0))];
        FateDay = IsLiving ? ChosenDay.Of(null, clock) : Day;
        Fate = Unit.Valid.Contains(FateDay.Day) ? null : register.Links.Trace(Unit, FateDay.Day);
        Steps = UnitStep.Of(register.Links, Unit);
        Map = maps.Of(Unit, Described);
        if (Unit.Level == UnitLevel.Commune) Villages = await villages.WithHouseholdsAsync(Path, Described, cancellationToken);
        Bodies = await bodies.OfUnitAsync(Path, Described, cancellationToken);
        return Page();
    }

    /// <summary>The name of the province for links back.</summary>
    public IReadOnlyList<UnitChoice> Provinces => picker.Provinces(Described);
}
