using System.Text.RegularExpressions;

namespace DanVan.Browser.Tests;

/// <summary>No page of the product is forgotten: each stands in the table of pages, or here with the reason why not.</summary>
public partial class CoverageTests
{
    private static readonly Dictionary<string, string> _notLookedAt = new()
    {
        ["/loi/{status:int}"] = "answers with the error's own status; its layout is that of every page",
        ["/{*path}"] = "answers 404; its layout is that of every page",
    };

    [Fact]
    public void Every_page_is_looked_at_or_named_with_a_reason()
    {
        var addresses = Addresses().ToList();
        var looked = PageTable.All.Select(page => addresses.Where(a => Matches(a, page.Path)).MinBy(Openness)).ToHashSet();

        var forgotten = addresses.Where(a => !looked.Contains(a) && !_notLookedAt.ContainsKey(a)).Select(a => $"{a} is neither in PageTable nor in {nameof(_notLookedAt)}");
        var needless = _notLookedAt.Keys.Where(a => looked.Contains(a) || !addresses.Contains(a)).Select(a => $"{a} needs no reason");

        Law.Holds(forgotten.Concat(needless));
    }

    // Pages alone: what names its method answers with no page.
    private static IEnumerable<string> Addresses() =>
        from line in File.ReadLines(Checkout.PathOf("tests", "DanVan.Web.Tests", "Access", "access-table.md"))
        where line.StartsWith("| `/", StringComparison.Ordinal)
        select line.Split('`')[1];

    // Of several addresses that match, the one with the fewest gaps is meant; the one that matches everything never is.
    private static int Openness(string address) => address.Count(c => c == '{') + (address.Contains("{*", StringComparison.Ordinal) ? 100 : 0);

    private static bool Matches(string address, string path) =>
        Regex.IsMatch(path, "^" + Parameter().Replace(Regex.Escape(address).Replace("\\{", "{", StringComparison.Ordinal), m => m.Value.StartsWith("{\\*", StringComparison.Ordinal) ? ".*" : "[^/]+") + "$");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
