using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.Load;

/// <summary>Pages that nobody has asked for before, so that no cache has them: what a page costs when it is made.</summary>
internal sealed partial class FreshPages(IReadOnlyList<string> items)
{
    private const int ChanceBits = 20;
    private const int ListsRead = 150;

    private static readonly string[] _words = ["duong", "đèn", "rac", "mương", "xom", "trường", "cho", "điện", "nuoc", "cầu", "ho", "khói", "ruong", "kênh", "nha van hoa", "cháy", "toi", "hỏng", "sut", "mưa"];

    private int _next = -1;

    /// <summary>Reads some lists for the reports they name.</summary>
    public static async Task<FreshPages> FindAsync(Uri url)
    {
        using var browser = new Browser(url);
        var items = new HashSet<string>();
        for (var i = 0; i < ListsRead; i++) items.UnionWith(Items().Matches((await browser.OpenAsync(ListAt(Random.Shared.NextDouble()))).Html).Select(m => m.Groups[1].Value));
        return new([.. items]);
    }

    /// <summary>The list from a place somewhere in the last year on.</summary>
    public static string List() => ListAt(Random.Shared.NextDouble());

    /// <summary>The next report of those that were found.</summary>
    public string Item() => items[Interlocked.Increment(ref _next) % items.Count];

    /// <summary>Two or three words, and now and then a commune.</summary>
    public static string Search()
    {
        var words = Random.Shared.GetItems(_words, 2 + Random.Shared.Next(2));
        return $"/phan-anh?q={Uri.EscapeDataString(string.Join(' ', words))}{(Random.Shared.Next(3) == 0 ? "&xa=17950" : "")}";
    }

    private static string ListAt(double share)
    {
        var at = DateTimeOffset.UtcNow.AddDays(-360 * share).ToUnixTimeMilliseconds() << ChanceBits;
        return string.Create(CultureInfo.InvariantCulture, $"/phan-anh?truoc={at}");
    }

    [GeneratedRegex("href=\"(/phan-anh/PA-[^\"]+)\"")]
    private static partial Regex Items();
}
