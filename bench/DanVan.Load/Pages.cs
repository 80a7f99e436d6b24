using System.Text.RegularExpressions;

namespace DanVan.Load;

/// <summary>The public pages that people open most.</summary>
internal static partial class Pages
{
    public static async Task<IReadOnlyList<string>> OfAsync(Uri url)
    {
        using var browser = new Browser(url);
        var item = (await browser.OpenAsync("/phan-anh")).Find(Item()) ?? throw new InvalidOperationException("There is no published report.");
        return ["/", "/phan-anh", "/phan-anh?xa=17950", "/phan-anh/diem.json?xa=17950", item, "/so-lieu/phan-anh", "/phan-anh.atom", "/phan-anh?q=den+duong"];
    }

    [GeneratedRegex("href=\"(/phan-anh/PA-[^\"]+)\"")]
    private static partial Regex Item();
}
