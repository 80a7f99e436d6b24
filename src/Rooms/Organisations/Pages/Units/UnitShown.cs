using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Platform.Web.Kit;

namespace DanVan.Organisations.Pages.Units;

/// <summary>Units and their changes in the words of the request's language.</summary>
public static class UnitShown
{
    private static readonly (UnitChangeKinds Kind, Func<string> Words)[] _kinds =
    [
        (UnitChangeKinds.Merge, () => OrganisationsTexts.ChangeMerge), (UnitChangeKinds.Rename, () => OrganisationsTexts.ChangeRename),
        (UnitChangeKinds.Retype, () => OrganisationsTexts.ChangeRetype), (UnitChangeKinds.Transfer, () => OrganisationsTexts.ChangeTransfer),
        (UnitChangeKinds.Reparent, () => OrganisationsTexts.ChangeReparent), (UnitChangeKinds.Recode, () => OrganisationsTexts.ChangeRecode),
        (UnitChangeKinds.Create, () => OrganisationsTexts.ChangeCreate), (UnitChangeKinds.Dissolve, () => OrganisationsTexts.ChangeDissolve),
        (UnitChangeKinds.Abolish, () => OrganisationsTexts.ChangeAbolish),
    ];

    /// <summary>Its name with the type.</summary>
    public static string Name(UnitVersion unit) => unit.FullNameIn(CultureInfo.CurrentUICulture);

    /// <summary>The name of a type, capitalised.</summary>
    public static string Type(UnitType type)
    {
        if (IsEnglish) return type.English();
        var word = type.Vietnamese();
        return $"{char.ToUpper(word[0], CultureInfo.CurrentCulture)}{word[1..]}";
    }

    /// <summary>What a change did.</summary>
    public static string Kinds(UnitChangeKinds kinds) => string.Join(", ", _kinds.Where(k => kinds.HasFlag(k.Kind)).Select(k => k.Words()));

    /// <summary>The days of a version: "từ 01/07/2025", "01/01/2020 – 30/06/2025", "đến 30/06/2025".</summary>
    public static string Period(ValidPeriod valid)
    {
        var isOpen = valid.From == UnitRegister.FirstDay;
        return (isOpen, valid.To) switch
        {
            (true, null) => OrganisationsTexts.PeriodAlways,
            (true, { } to) => Text(OrganisationsTexts.PeriodUntil, Shown.Day(to.AddDays(-1))),
            (false, null) => Text(OrganisationsTexts.PeriodSince, Shown.Day(valid.From)),
            (false, { } to) => $"{Shown.Day(valid.From)} – {Shown.Day(to.AddDays(-1))}",
        };
    }

    /// <summary>True when the request is in English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Fills the places of a text.</summary>
    public static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
