using System.Text.RegularExpressions;

namespace DanVan.Browser.Tests;

/// <summary>No page of the product is forgotten: each stands in the table of pages, or here with the reason why not.</summary>
public partial class CoverageTests
{
    private const string SecondFactor = "demo accounts have no second factor";
    private const string Confirmation = "one question and a button, like the page that withdraws a report";
    private const string Passphrase = "nothing is behind it without an office's passphrase, which demo data does not give away";

    private static readonly Dictionary<string, string> _notLookedAt = new()
    {
        ["/{*path}"] = "answers 404; its layout is that of every page",
        ["/loi/{status:int}"] = "answers with the error's own status; its layout is that of every page",
        ["/health/live"] = "JSON for machines",
        ["/health/ready"] = "JSON for machines",
        ["/nhat-ky/bien-nhan"] = "comes by POST from the page that shows the follow key; JourneyTests looks at it",
        ["/tai-khoan/khong-duoc-phep"] = "answers 403",
        ["/tai-khoan/lien-ket/{secret}"] = "needs a link out of a mail; the form is that of the password page",
        ["/tai-khoan/dang-nhap/ma-xac-thuc"] = SecondFactor,
        ["/tai-khoan/ma-du-phong"] = SecondFactor,
        ["/tai-khoan/xac-thuc-hai-lop"] = SecondFactor,
        ["/quan-tri/tai-khoan/{id:guid}/viec/{act}"] = Confirmation,
        ["/quan-tri/tai-khoan/{id:guid}/vai-tro/{grant:guid}/ket-thuc"] = Confirmation,
        ["/quan-tri/co-quan/chuc-vu/{id:guid}/ket-thuc"] = Confirmation,
        ["/quan-tri/nhat-ky/{id:guid}/bo"] = Confirmation,
        ["/ban-lam-viec/mau-tra-loi/{id:guid?}"] = "looked at without an id; with one it is the same form, filled",
        ["/ban-lam-viec/nhap-ho/phieu"] = "the receipt of an assisted entry, printed like the paper form",
        ["/ban-lam-viec/phan-anh/{code}/anh/{id:guid}"] = "needs a report with a photo that waits for its check",
        ["/ban-lam-viec/khoi-phuc-khoa"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/khoa"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/mo-khoa"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/so"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/tiep-dan"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/vu/{code}"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/vu/{code}/anh/{number:int}"] = Passphrase,
        ["/ban-lam-viec/tiep-cong-dan/vu/{code}/giay/{paper}"] = Passphrase,
    };

    [Fact]
    public void Every_page_is_looked_at_or_named_with_a_reason()
    {
        var addresses = Addresses().ToList();
        var looked = PageTable.All.Select(page => addresses.Where(a => Matches(a, page.Path)).MinBy(a => a.Count(c => c == '{'))).ToHashSet();

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
    private static bool Matches(string address, string path) =>
        !address.Contains("{*", StringComparison.Ordinal) && Regex.IsMatch(path, "^" + Parameter().Replace(Regex.Escape(address).Replace("\\{", "{", StringComparison.Ordinal), _ => "[^/]+") + "$");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
