using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.Units;

/// <summary>Villages and their changes in the words of the request's language.</summary>
public static class VillageShown
{
    /// <summary>The kind.</summary>
    public static string Kind(VillageKind kind) => kind == VillageKind.Village ? OrganisationsTexts.KindVillage : OrganisationsTexts.KindGroup;

    /// <summary>What happened.</summary>
    public static string Change(VillageChangeKind kind) => kind switch
    {
        VillageChangeKind.Found => OrganisationsTexts.VillageFound,
        VillageChangeKind.Rename => OrganisationsTexts.VillageRenamed,
        VillageChangeKind.Merge => OrganisationsTexts.VillageMerged,
        VillageChangeKind.Split => OrganisationsTexts.VillageSplit,
        VillageChangeKind.Close => OrganisationsTexts.VillageClosed,
        _ => OrganisationsTexts.VillageMoved,
    };

    /// <summary>Where a number of households comes from.</summary>
    public static string Source(HouseholdSource source) => source switch
    {
        HouseholdSource.Counted => OrganisationsTexts.SourceCounted,
        HouseholdSource.Summed => OrganisationsTexts.SourceSummed,
        _ => OrganisationsTexts.SourceImported,
    };

    /// <summary>What is wrong with a line of an imported list.</summary>
    public static string Fault(SheetFault fault) => fault switch
    {
        SheetFault.Header => OrganisationsTexts.FaultHeader,
        SheetFault.Fields => OrganisationsTexts.FaultFields,
        SheetFault.Commune => OrganisationsTexts.FaultCommune,
        SheetFault.Kind => OrganisationsTexts.FaultKind,
        SheetFault.Name => OrganisationsTexts.FaultName,
        SheetFault.Number => OrganisationsTexts.FaultNumber,
        SheetFault.Day => OrganisationsTexts.FaultDay,
        _ => OrganisationsTexts.FaultTwice,
    };
}
