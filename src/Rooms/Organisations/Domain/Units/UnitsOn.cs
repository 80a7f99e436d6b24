namespace DanVan.Organisations.Domain;

/// <summary>The units of one day: a view of the register, free to make.</summary>
public readonly struct UnitsOn(UnitRegister register, DateOnly date)
{
    /// <summary>The day.</summary>
    public DateOnly Date => date;

    /// <summary>The unit with this code; null when there was none on the day.</summary>
    public UnitVersion? Find(string code) => register.Find(code, date);

    /// <summary>The provinces, by code.</summary>
    public IEnumerable<UnitVersion> Provinces => Below("");

    /// <summary>The units directly below: of a province its districts, or since 2025-07-01 its communes.</summary>
    public IEnumerable<UnitVersion> Children(UnitVersion unit) => Below(unit.Code);

    /// <summary>The communes of a province, whether or not districts stand between.</summary>
    public IEnumerable<UnitVersion> CommunesOf(string provinceCode)
    {
        var view = this;
        return Below(provinceCode).SelectMany(u => u.Level == UnitLevel.Commune ? [u] : view.Below(u.Code));
    }

    /// <summary>The unit above; null for a province.</summary>
    public UnitVersion? Parent(UnitVersion unit) => unit.ParentCode is { } code ? Find(code) : null;

    /// <summary>The units from the province down to <paramref name="unit"/>, itself included.</summary>
    public IReadOnlyList<UnitVersion> FromRoot(UnitVersion unit)
    {
        List<UnitVersion> way = [unit];
        for (var above = Parent(unit); above is not null; above = Parent(above)) way.Insert(0, above);
        return way;
    }

    /// <summary>The path of a unit, such as <c>40/17971</c>.</summary>
    public string PathOf(UnitVersion unit) => string.Join('/', FromRoot(unit).Select(u => u.Code));

    /// <summary>The path of the unit with this code; null when there was none on the day.</summary>
    public string? PathOf(string code) => Find(code) is { } unit ? PathOf(unit) : null;

    /// <summary>How many units of each tier there were.</summary>
    public UnitCounts Count()
    {
        int provinces = 0, districts = 0, communes = 0;
        foreach (var unit in register.Versions)
        {
            if (!unit.Valid.Contains(date)) continue;
            if (unit.Level == UnitLevel.Province) provinces++;
            else if (unit.Level == UnitLevel.District) districts++;
            else communes++;
        }
        return new(provinces, districts, communes);
    }

    /// <summary>How many units of each type and tier a province, or the whole country, had.</summary>
    public IReadOnlyDictionary<(UnitLevel Level, UnitType Type), int> CountTypes(string? provinceCode = null)
    {
        var day = date;
        var units = provinceCode is null
            ? register.Versions.Where(v => v.Valid.Contains(day))
            : Below(provinceCode).Where(u => u.Level == UnitLevel.District).Concat(CommunesOf(provinceCode));
        return units.CountBy(u => (u.Level, u.Type)).ToDictionary();
    }

    private IEnumerable<UnitVersion> Below(string parentCode)
    {
        var day = date;
        return register.EverBelow(parentCode).Where(u => u.Valid.Contains(day));
    }
}

/// <summary>How many units of each tier there were on a day.</summary>
public readonly record struct UnitCounts(int Provinces, int Districts, int Communes);
