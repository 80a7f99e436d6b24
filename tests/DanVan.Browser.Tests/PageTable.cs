using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace DanVan.Browser.Tests;

/// <summary>One page of the product as one kind of reader sees it.</summary>
/// <param name="Name">The name of its screenshots.</param>
/// <param name="Address">The address, on demo data.</param>
/// <param name="Account">The demo account, or null for anybody.</param>
/// <param name="Citizen">True when residents open it on a phone: then its weight is bounded.</param>
/// <param name="Link">When given, the page is the first one that <paramref name="Address"/> links to with this beginning: <c>/phan-anh/PA-</c>.</param>
public sealed record DemoPage(string Name, string Address, string? Account = null, bool Citizen = false, string? Link = null)
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
        new("feedback-map", "/phan-anh/ban-do", Citizen: true),
        new("feedback-item", "/phan-anh", Citizen: true, Link: "/phan-anh/PA-"),
        new("figures", "/so-lieu/phan-anh", Citizen: true),
        new("sign-in", "/tai-khoan/dang-nhap", Citizen: true),
        new("sign-out", "/tai-khoan/dang-xuat", "commune"),
        new("design", "/quan-tri/thiet-ke"),
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
