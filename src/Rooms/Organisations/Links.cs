using System.Globalization;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>The day a page is about: a query parameter.</summary>
    public const string DayParameter = "ngay";

    public const string Units = "/don-vi";
    public const string Locate = "/don-vi/vi-tri";
    public const string Villages = "/quan-tri/thon";
    public const string VillageSheet = "/quan-tri/thon/danh-sach-mau.csv";
    public const string Bodies = "/quan-tri/co-quan";

    /// <summary>The country on a day; today without one.</summary>
    public static string UnitsOn(DateOnly? day) => Units + Query(day);

    /// <summary>A unit on a day.</summary>
    public static string Unit(string code, DateOnly? day = null) => $"{Units}/{code}{Query(day)}";

    /// <summary>A village, for the public.</summary>
    public static string Village(string code) => $"{Units}/thon/{code}";

    /// <summary>The map of the country (no code) or of a unit.</summary>
    public static string Map(string? code, DateOnly day, bool english) => $"{Units}{(code is null ? "" : "/" + code)}/ban-do.svg{Query(day)}{(english ? "&tieng=en" : "")}";

    /// <summary>The drawing behind a map on which a pin is set.</summary>
    public static string Background(string communeCode) => $"{Units}/{communeCode}/nen.json";

    /// <summary>The villages of a commune, for those who keep them.</summary>
    public static string VillagesOf(string communeCode, DateOnly? day = null) => $"{Villages}/{communeCode}{Query(day)}";

    public static string NewVillage(string communeCode) => $"{Villages}/{communeCode}/them";

    public static string ImportVillages(string communeCode) => $"{Villages}/{communeCode}/nhap-danh-sach";

    public static string CountHouseholds(string communeCode) => $"/quan-tri/so-ho/{communeCode}";

    public static string MergeVillages(string communeCode) => $"{Villages}/{communeCode}/sap-nhap";

    public static string MoveVillages(string communeCode) => $"{Villages}/{communeCode}/chuyen";

    public static string EditVillage(string code) => $"{Villages}/sua/{code}";

    public static string SplitVillage(string code) => $"{Villages}/tach/{code}";

    public static string CloseVillage(string code) => $"{Villages}/ket-thuc/{code}";

    /// <summary>The bodies of a unit on a day.</summary>
    public static string BodiesOf(string unitPath, DateOnly? day = null) => $"{Bodies}?don-vi={unitPath}{(day is { } d ? $"&{DayParameter}={Write(d)}" : "")}";

    public static string StandardBodies(string unitPath) => $"{Bodies}/bo-may?don-vi={unitPath}";

    public static string NewBody(string unitPath) => $"{Bodies}/them?don-vi={unitPath}";

    public static string Body(BodyId id) => $"{Bodies}/{id}";

    public static string EditBody(BodyId id) => $"{Bodies}/{id}/sua";

    public static string EndBody(BodyId id) => $"{Bodies}/{id}/ket-thuc";

    public static string Appoint(BodyId id) => $"{Bodies}/{id}/chuc-vu";

    public static string EndAppointment(AppointmentId id) => $"{Bodies}/chuc-vu/{id}/ket-thuc";

    private static string Query(DateOnly? day) => day is { } d ? $"?{DayParameter}={Write(d)}" : "";

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
