using DanVan.Organisations.Domain;
using DanVan.Platform.Access;

namespace DanVan.Organisations.Queries;

/// <summary>The units in which the actor may do a thing.</summary>
public sealed class OwnUnits(AccessTable access, CurrentActor current, UnitRegister register, UnitPicker picker, TimeProvider clock)
{
    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>True when the actor may do it in that unit.</summary>
    public bool Allows(Permit permit, string unitPath) => access.Allows(current.Actor, permit, unitPath);

    /// <summary>The communes in which the actor may do it on a day; of the whole country for who may everywhere in <paramref name="province"/>.</summary>
    public IReadOnlyList<UnitChoice> Communes(Permit permit, string? province, DateOnly day)
    {
        var scopes = access.Scopes(current.Actor, permit);
        var provinces = scopes.Select(UnitPathCodes.Province).Append(province).OfType<string>().Distinct();
        return [.. provinces.SelectMany(p => picker.CommunesOfProvince(p, day)).Where(c => scopes.Any(s => UnitPath.IsWithin(c.Path, s) || UnitPath.IsWithin(s, c.Path)))];
    }

    /// <summary>The provinces to choose from: all for who may everywhere, else those of the actor's units.</summary>
    public IReadOnlyList<UnitChoice> Provinces(Permit permit, DateOnly day)
    {
        var scopes = access.Scopes(current.Actor, permit);
        return [.. picker.Provinces(day).Where(p => scopes.Any(s => s.Length == 0 || UnitPathCodes.Province(s) == p.Code))];
    }

    /// <summary>The path of a commune on a day or, when it has ended, on its last; null when the code never was one.</summary>
    public (UnitVersion Unit, string Path)? Commune(string code, DateOnly day)
    {
        var unit = register.Find(code, day) ?? register.VersionsOf(code).LastOrDefault(v => v.Valid.From <= day);
        if (unit is not { Level: UnitLevel.Commune }) return null;
        var on = unit.Valid.Contains(day) ? day : unit.Valid.To!.Value.AddDays(-1);
        return (unit, register.On(on).PathOf(unit));
    }
}
