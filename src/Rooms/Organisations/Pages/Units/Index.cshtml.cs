using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace DanVan.Organisations.Pages.Units;

/// <summary>The country's units on any day: search by name, or browse from the provinces.</summary>
[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class IndexModel(UnitRegister register, UnitPicker picker, UnitMaps maps, TimeProvider clock) : PageModel
{
    private const int MostFound = 50;

    /// <summary>What is searched for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The day asked for.</summary>
    [BindProperty(Name = Links.DayParameter, SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    /// <summary>The day shown.</summary>
    public ChosenDay Day { get; private set; }

    /// <summary>Units of the day that match.</summary>
    public IReadOnlyList<UnitHit> Found { get; private set; } = [];

    /// <summary>Units of other days that match, with what they are on the day.</summary>
    public IReadOnlyList<UnitHit> FoundElsewhen { get; private set; } = [];

    /// <summary>The provinces of the day.</summary>
    public IReadOnlyList<ProvinceLine> Provinces { get; private set; } = [];

    /// <summary>How many units there were.</summary>
    public UnitCounts Counts { get; private set; }

    /// <summary>The map of the country, where one may be shown.</summary>
    public MapDrawing? Map { get; private set; }

    /// <summary>True when something is searched for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public void OnGet()
    {
        Day = ChosenDay.Of(Asked, clock);
        if (Day.IsRefused || ModelState.ErrorCount > 0) RefuseDay();
        if (IsSearch) Search(Q!.Trim());
        else Browse();
    }

    private void RefuseDay()
    {
        ModelState.Clear();
        ModelState.AddModelError(nameof(Asked), OrganisationsTexts.DayOutside);
        Response.StatusCode = 400;
    }

    private void Search(string text)
    {
        if (text.Length > 100) text = text[..100];
        var on = register.On(Day.Day);
        Found = [.. register.Names.Search(text, Day.Day, MostFound).Select(u => new UnitHit(u, [.. on.FromRoot(u).SkipLast(1).Reverse()], null))];
        FoundElsewhen = [.. register.Names.SearchAllTimes(text, MostFound).Where(u => !u.Valid.Contains(Day.Day) && register.Find(u.Code, Day.Day)?.Name != u.Name)
            .Select(u => new UnitHit(u, Above(u), register.Links.Trace(u, Day.Day)))];
    }

    private IReadOnlyList<UnitVersion> Above(UnitVersion unit) => [.. register.On(unit.Valid.To?.AddDays(-1) ?? unit.Valid.From).FromRoot(unit).SkipLast(1).Reverse()];

    private void Browse()
    {
        var on = register.On(Day.Day);
        Counts = on.Count();
        Map = maps.Country(Day.Day);
        Provinces = [.. picker.Provinces(Day.Day).Select(p => new ProvinceLine(p, on.Children(on.Find(p.Code)!).Count(u => u.Level == UnitLevel.District), on.CommunesOf(p.Code).Count()))];
    }

    /// <summary>A unit that matches, the units above it from the nearest, and for one of another day what it is on the day shown.</summary>
    public sealed record UnitHit(UnitVersion Unit, IReadOnlyList<UnitVersion> Above, UnitFate? Fate);

    /// <summary>A province with how many units it had.</summary>
    public sealed record ProvinceLine(UnitChoice Unit, int Districts, int Communes);
}
