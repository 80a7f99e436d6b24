using System.Text.RegularExpressions;

namespace DanVan.Browser.Tests;

/// <summary>No page is forgotten: each page in the table of doors (docs/access.md) is in the table of pages that are looked at.</summary>
public partial class PageTableTests
{
    /// <summary>Pages that nobody opens for themselves: the error page, and the refusal, which answer with their own status.</summary>
    private static readonly string[] _notOpened = ["/loi/{status:int}", "/tai-khoan/khong-duoc-phep"];

    [Fact]
    public void Every_page_of_the_product_is_looked_at()
    {
        var doors = Door().Matches(File.ReadAllText(Checkout.PathOf("docs", "access.md"))).Select(m => m.Groups[1].Value);
        var looked = PageTable.All.Select(p => (p.Link ?? p.Address).Split('?')[0]).ToList();

        Law.Holds(doors.Except(_notOpened).Where(door => !looked.Any(address => Matches(door, address))).Select(door => $"{door} is not in PageTable.cs"));
    }

    private static bool Matches(string door, string address) =>
        Regex.IsMatch(address, "^" + string.Join("[^/]+", Parameter().Split(door).Select(Regex.Escape)) + "$");

    [GeneratedRegex(@"^\| `([^`]+)` \| page \|", RegexOptions.Multiline)]
    private static partial Regex Door();

    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}
