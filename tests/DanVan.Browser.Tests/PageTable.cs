using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace DanVan.Browser.Tests;

/// <summary>One page of the product as one kind of reader sees it.</summary>
/// <param name="Name">The name of its screenshots.</param>
/// <param name="Address">The address, on demo data.</param>
/// <param name="Account">The demo account, or null for anybody.</param>
/// <param name="Citizen">True when residents open it on a phone: then its weight is bounded.</param>
public sealed record DemoPage(string Name, string Address, string? Account = null, bool Citizen = false)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>The pages that are looked at in every view. Each new page gets its line here.</summary>
public static class PageTable
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<DemoPage> All { get; } =
    [
        new("front", "/", Citizen: true),
        new("front-en", "/?culture=en", Citizen: true),
        new("feedback-list", "/phan-anh", Citizen: true),
        new("feedback-send", "/phan-anh/gui", Citizen: true),
        new("feedback-follow", "/phan-anh/theo-doi", Citizen: true),
        new("units", "/don-vi", Citizen: true),
        new("search", "/tim?q=duong", Citizen: true),
        new("sign-in", "/tai-khoan/dang-nhap", Citizen: true),
        new("desk", "/ban-lam-viec", "commune"),
        new("administration", "/quan-tri", "admin"),
        new("design", "/quan-tri/thiet-ke", "admin"),
        new("rules", "/quan-tri/quy-dinh", "admin"),
    ];
}

/// <summary>Runs a theory for each page of <see cref="PageTable"/> in each view.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachPageAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from page in PageTable.All from view in View.All select new TheoryDataRow<string, string>(page.Name, view.ToString()) { Skip = Chromium.WhyMissing }]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
