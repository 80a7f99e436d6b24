using System.Reflection;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

namespace DanVan.Browser.Tests;

/// <summary>One page of the product as one kind of reader sees it.</summary>
/// <param name="Name">The name of its screenshots.</param>
/// <param name="Address">The address, on demo data.</param>
/// <param name="Account">The demo account, or null for anybody.</param>
/// <param name="Citizen">True when residents open it on a phone: then its weight is bounded.</param>
/// <param name="Link">When given, the page is the first one that <paramref name="Address"/> links to with this beginning: <c>/phan-anh/PA-</c>.</param>
/// <param name="Suffix">What stands behind that link: <c>/cung-gap</c>.</param>
/// <param name="Before">What the person does first, in the same window.</param>
public sealed record DemoPage(string Name, string Address, string? Account = null, bool Citizen = false, string? Link = null, string Suffix = "", Func<IPage, Task>? Before = null)
{
    /// <summary>The path as the access table knows it, with any code in the place of a real one.</summary>
    public string Path => Link is null ? Address.Split('?', '#')[0] : Link + "x" + Suffix;


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
        new("feedback-list", "/phan-anh", Citizen: true),
        new("feedback-map", "/phan-anh/ban-do", Citizen: true),
        new("feedback-item", "/phan-anh", Citizen: true, Link: "/phan-anh/PA-"),
        new("send-what", "/phan-anh/gui", Citizen: true),
        new("send-kind", "/phan-anh/gui/loai", Citizen: true),
        new("send-sealed-kinds", "/phan-anh/gui/khieu-nai-to-cao", Citizen: true),
        new("send-where", "/phan-anh/gui/o-dau?q=nam+cat", Citizen: true, Before: Steps.WhatAsync),
        new("send-spot", "/phan-anh/gui/noi-nao", Citizen: true, Before: Steps.WhereAsync),
        new("send-details", "/phan-anh/gui/chi-tiet", Citizen: true, Before: Steps.SpotAsync),
        new("send-similar", "/phan-anh/gui/tuong-tu", Citizen: true, Before: Steps.SimilarAsync),
        new("send-contact", "/phan-anh/gui/lien-he", Citizen: true, Before: Steps.DetailsAsync),
        new("send-check", "/phan-anh/gui/kiem-tra", Citizen: true, Before: Steps.ContactAsync),
        new("send-sent", "/phan-anh/gui/da-gui", Citizen: true, Before: Steps.SentAsync),
        new("send-sealed", "/phan-anh/gui/kin", Citizen: true),
        new("paper-form", "/phan-anh/phieu-giay", Citizen: true),
        new("join", "/phan-anh?trang-thai=Working", Citizen: true, Link: "/phan-anh/PA-", Suffix: "/cung-gap"),
        new("joined", "/phan-anh/da-cung-gap", Citizen: true, Before: Steps.JoinedAsync),
        new("follow", "/phan-anh/theo-doi", Citizen: true),
        new("log", "/nhat-ky", Citizen: true),
        new("log-explained", "/nhat-ky/la-gi", Citizen: true),
        new("log-entries", "/nhat-ky/muc", Citizen: true),
        new("log-entry", "/nhat-ky/muc/0", Citizen: true),
        new("log-entry-numbered", "/nhat-ky/so/1/muc/0", Citizen: true),
        new("followed", "/phan-anh/theo-doi/xem", Citizen: true, Before: Steps.FollowedAsync),
        new("withdraw", "/phan-anh/theo-doi/rut", Citizen: true, Before: Steps.FollowedAsync),
        new("confirm-mail", "/phan-anh/theo-doi/xac-nhan/x", Citizen: true),
        new("stop-mail", "/phan-anh/theo-doi/ngung-thu/x", Citizen: true),
        new("figures", "/so-lieu/phan-anh", Citizen: true),
        new("availability", "/so-lieu/hoat-dong", Citizen: true),
        new("search", "/tim?q=den+duong", Citizen: true),
        new("search-nothing", "/tim?q=zzzz", Citizen: true),
        new("units", "/don-vi", Citizen: true),
        new("unit", "/don-vi/17971", Citizen: true),
        new("sign-in", "/tai-khoan/dang-nhap", Citizen: true),
        new("forgotten-password", "/tai-khoan/quen-mat-khau", Citizen: true),
        new("sign-out", "/tai-khoan/dang-xuat", "commune"),
        new("account", "/tai-khoan", "household"),
        new("account-name", "/tai-khoan/ho-ten", "household"),
        new("account-mail", "/tai-khoan/thu-dien-tu", "household"),
        new("account-phone", "/tai-khoan/dien-thoai", "household"),
        new("account-password", "/tai-khoan/mat-khau", "household"),
        new("account-sessions", "/tai-khoan/phien-dang-nhap", "household"),
        new("account-data", "/tai-khoan/du-lieu-cua-toi", "household"),
        new("desk", "/ban-lam-viec", "commune"),
        new("desk-moderator", "/ban-lam-viec", "moderator"),
        new("desk-handler", "/ban-lam-viec", "handler"),
        new("desk-reports", "/ban-lam-viec/phan-anh", "commune"),
        new("desk-together", "/ban-lam-viec/phan-anh/cung-luc", "commune"),
        new("desk-item", "/ban-lam-viec/phan-anh", "commune", Link: "/ban-lam-viec/phan-anh/PA-"),
        new("desk-assign", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/phan-cong"),
        new("desk-classify", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/phan-loai"),
        new("desk-pass", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/chuyen"),
        new("desk-merge", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/gop"),
        new("desk-split", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/tach"),
        new("desk-not-accept", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/khong-tiep-nhan"),
        new("desk-seal", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/niem-phong"),
        new("desk-sender", "/ban-lam-viec/phan-anh?trang-thai=Received", "commune", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/nguoi-gui"),
        new("desk-moderate", "/ban-lam-viec/phan-anh?trang-thai=Received", "moderator", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/kiem-duyet"),
        new("desk-answer", "/ban-lam-viec/phan-anh?trang-thai=InProgress", "handler", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/tra-loi"),
        new("desk-extend", "/ban-lam-viec/phan-anh?trang-thai=InProgress", "handler", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/gia-han"),
        new("desk-check-answer", "/ban-lam-viec/phan-anh?trang-thai=Answered", "leader", Link: "/ban-lam-viec/phan-anh/PA-", Suffix: "/duyet-tra-loi"),
        new("desk-templates", "/ban-lam-viec/mau-tra-loi", "commune"),
        new("sender-readings", "/quan-tri/xem-nguoi-gui", "auditor"),
        new("assist", "/ban-lam-viec/nhap-ho", "commune"),
        new("admin", "/quan-tri", "admin"),
        new("accounts", "/quan-tri/tai-khoan", "admin"),
        new("account-new", "/quan-tri/tai-khoan/moi", "admin"),
        new("rights", "/quan-tri/quyen", "admin"),
        new("log-witnesses", "/quan-tri/nhat-ky", "admin"),
        new("backups", "/quan-tri/sao-luu", "admin"),
        new("internal-log", "/quan-tri/nhat-ky-noi-bo", "auditor"),
        new("internal-log-entries", "/quan-tri/nhat-ky-noi-bo/muc", "auditor"),
        new("rules", "/quan-tri/quy-dinh"),
        new("rule", "/quan-tri/quy-dinh/feedback-limits"),
        new("working-days", "/quan-tri/lich-lam-viec"),
        new("rule-edit", "/quan-tri/quy-dinh/feedback-limits/reopen-days/sua", "admin"),
        new("working-days-edit", "/quan-tri/lich-lam-viec/2026/sua", "admin"),
        new("account-one", "/quan-tri/tai-khoan", "admin", Link: "/quan-tri/tai-khoan/0"),
        new("account-role", "/quan-tri/tai-khoan?role=VillageHead", "admin", Link: "/quan-tri/tai-khoan/0", Suffix: "/vai-tro"),
        new("village-communes", "/quan-tri/thon", "province"),
        new("villages", "/quan-tri/thon/17950", "commune"),
        new("village-new", "/quan-tri/thon/17950/them", "commune"),
        new("village-merge", "/quan-tri/thon/17950/sap-nhap", "commune"),
        new("village-import", "/quan-tri/thon/17950/nhap-danh-sach", "commune"),
        new("village", "/don-vi/17971", Citizen: true, Link: "/don-vi/thon/"),
        new("village-edit", "/quan-tri/thon/17950", "commune", Link: "/quan-tri/thon/sua/"),
        new("village-split", "/quan-tri/thon/tach/17950-01", "commune"),
        new("village-close", "/quan-tri/thon/ket-thuc/17950-01", "commune"),
        new("village-move", "/quan-tri/thon/17959/chuyen", "commune"),
        new("households", "/quan-tri/so-ho/17950", "commune"),
        new("bodies", "/quan-tri/co-quan", "commune"),
        new("bodies-standard", "/quan-tri/co-quan/bo-may?don-vi=40/17950", "commune"),
        new("body-new", "/quan-tri/co-quan/them?don-vi=40/17950", "commune"),
        new("body", "/quan-tri/co-quan?don-vi=40/17950", "commune", Link: "/quan-tri/co-quan/0"),
        new("body-edit", "/quan-tri/co-quan?don-vi=40/17950", "commune", Link: "/quan-tri/co-quan/0", Suffix: "/sua"),
        new("body-end", "/quan-tri/co-quan?don-vi=40/17950", "commune", Link: "/quan-tri/co-quan/0", Suffix: "/ket-thuc"),
        new("body-post", "/quan-tri/co-quan?don-vi=40/17950", "commune", Link: "/quan-tri/co-quan/0", Suffix: "/chuc-vu"),
        new("sealed-audit", "/quan-tri/mo-niem-phong", "auditor"),
        new("design", "/quan-tri/thiet-ke"),
    ];
}

/// <summary>Runs a theory for each page of <see cref="PageTable"/> in each view; with <c>DANVAN_PAGES=village,body</c> only for pages whose names begin so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachPageAttribute : DataAttribute
{
    private static readonly string[] _only = Environment.GetEnvironmentVariable("DANVAN_PAGES")?.Split(',') ?? [""];

    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. from page in PageTable.All from view in page.Citizen ? View.All : View.OfOfficers where _only.Any(begin => page.Name.StartsWith(begin, StringComparison.Ordinal)) select new TheoryDataRow<string, string>(page.Name, view.ToString()) { Skip = Chromium.WhyMissing }]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
