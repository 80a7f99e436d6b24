using System.Globalization;

namespace DanVan.Rules;

/// <summary>The room's addresses as functions; a test resolves each to an endpoint.</summary>
public static class Links
{
    /// <summary>All rule sets.</summary>
    public static string Sets => "/quan-tri/quy-dinh";

    /// <summary>One rule set, as it stood on a day.</summary>
    public static string Set(string id, DateOnly? day = null) => $"/quan-tri/quy-dinh/{id}{(day is { } on ? $"?ngay={on:yyyy-MM-dd}" : "")}";

    /// <summary>Change one of its values, or one row of a table.</summary>
    public static string Change(string id, string key, int? row = null) => $"/quan-tri/quy-dinh/{id}/{key}/sua{(row is { } number ? $"?dong={number}" : "")}";

    /// <summary>The working calendar of a year.</summary>
    public static string Calendar(int? year = null) => "/quan-tri/lich-lam-viec" + (year is { } of ? string.Create(CultureInfo.InvariantCulture, $"?nam={of}") : "");

    /// <summary>Change a year of it.</summary>
    public static string ChangeYear(int year) => string.Create(CultureInfo.InvariantCulture, $"/quan-tri/lich-lam-viec/{year}/sua");
}
