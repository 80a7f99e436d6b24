using DanVan.Feedback.Public;

namespace DanVan.Feedback;

/// <summary>The room's addresses as functions; a test resolves each to an endpoint.</summary>
public static partial class Links
{
    /// <summary>The public list.</summary>
    public static string List(PublicFilter? filter = null) => "/phan-anh" + filter?.Query();

    /// <summary>The map of the public list.</summary>
    public static string Map(PublicFilter? filter = null) => "/phan-anh/ban-do" + filter?.Query();

    /// <summary>The pins of the map.</summary>
    public static string Pins(PublicFilter? filter = null) => "/phan-anh/diem.json" + filter?.Query();

    /// <summary>The list as an Atom feed.</summary>
    public static string Feed(PublicFilter? filter = null) => "/phan-anh.atom" + filter?.Query();

    /// <summary>The list as CSV.</summary>
    public static string Csv(PublicFilter? filter = null) => "/so-lieu/tai-ve/phan-anh.csv" + filter?.Query();

    /// <summary>One item.</summary>
    public static string One(string code) => $"/phan-anh/{code}";

    /// <summary>Join an item: "me too".</summary>
    public static string MeToo(string code) => $"/phan-anh/{code}/cung-gap";

    /// <summary>Begin to send.</summary>
    public static string Send() => "/phan-anh/gui";

    /// <summary>Follow by code and key.</summary>
    public static string Follow() => "/phan-anh/theo-doi";

    /// <summary>The paper form to print.</summary>
    public static string PaperForm() => "/phan-anh/phieu-giay";

    /// <summary>A published photo, or its thumbnail.</summary>
    public static string Photo(Guid id, bool thumbnail = false) => $"/phan-anh/anh/{id:N}{(thumbnail ? "/nho" : "")}";

    /// <summary>Public figures.</summary>
    public static string Figures() => "/so-lieu/phan-anh";
}
