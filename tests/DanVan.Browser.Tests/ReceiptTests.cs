using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>A receipt that the browser checks by itself on the log's page: a true one, one with any byte changed, and where something is missing.</summary>
public partial class ReceiptTests(Chromium chromium)
{
    private const int MostLooks = 200;

    private static string? _receipt;
    private static string? _checkpointBefore;

    [Fact, Rule(142)]
    public async Task A_true_receipt_is_found_true_step_by_step_and_nothing_of_it_is_sent_anywhere()
    {
        await using var window = await OpenAsync(View.Vietnamese);
        var page = await window.NewPageAsync();
        var receipt = await ReceiptAsync(page);
        await page.GotoAsync("/nhat-ky", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var troubles = Troubles.Of(page);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath + request.PostData);

        await page.Locator("#receipt-file").SetInputFilesAsync(new FilePayload { Name = "PA.tlog-proof", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(receipt) });
        var said = await VerdictAsync(page);
        await page.ScreenshotAsync(new() { Path = Checkout.PathOf("artifacts", "screenshots", "log-checked-here-360.png"), FullPage = true, Caret = ScreenshotCaret.Initial });

        Assert.Equal("good", said.Verdict);
        Assert.EndsWith("Biên nhận đúng.", said.Words, StringComparison.Ordinal);
        Assert.Contains("Chữ ký Ed25519 của nhật ký", said.Words, StringComparison.Ordinal);
        Assert.All(asked, path => Assert.Matches("^/(assets/receipt[.a-z0-9]*[.]js|nhat-ky/so/1/checkpoint|nhat-ky/so/1/muc/[0-9]+/bang-chung)$", path));
        Law.Holds(troubles);
        Law.Holds(await Axe.ViolationsAsync(page));
    }

    [Theory, Rule(142)]
    [InlineData("salt", "the record, the salt or the number in the receipt was altered")]
    [InlineData("record", "the record, the salt or the number in the receipt was altered")]
    [InlineData("proof", "the path was altered")]
    [InlineData("root", "The signature is not by a key shown on this page")]
    [InlineData("size", "The signature is not by a key shown on this page")]
    [InlineData("signature", "The signature is not by a key shown on this page")]
    [InlineData("cut", "This is not a receipt")]
    public async Task One_wrong_byte_is_found_and_named(string where, string says)
    {
        await using var window = await OpenAsync("en");
        var page = await window.NewPageAsync();
        var receipt = await ReceiptAsync(page);

        var said = await CheckAsync(page, Altered(receipt, where));

        Assert.Equal("bad", said.Verdict);
        Assert.Contains(says, said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("The receipt is true", said.Words, StringComparison.Ordinal);
        Law.Holds(await Axe.ViolationsAsync(page));
    }

    [Fact, Rule(142)]
    public async Task A_browser_without_Ed25519_says_that_the_signature_was_not_checked()
    {
        await using var window = await OpenAsync("en");
        var page = await window.NewPageAsync();
        var receipt = await ReceiptAsync(page);
        await page.AddInitScriptAsync("crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");

        var good = await CheckAsync(page, receipt);
        var bad = await CheckAsync(page, Altered(receipt, "root"));

        Assert.Contains("This browser cannot check Ed25519 signatures", good.Words, StringComparison.Ordinal);
        Assert.EndsWith("the signature was not checked.", good.Words, StringComparison.Ordinal);
        Assert.Equal("bad", bad.Verdict);
    }

    [Fact, Rule(142)]
    public async Task A_log_that_lost_the_entry_is_found_out_and_a_lost_connection_is_not_taken_for_that()
    {
        await using var window = await OpenAsync("en");
        var page = await window.NewPageAsync();
        var receipt = await ReceiptAsync(page);
        await page.RouteAsync("**/bang-chung", route => route.FulfillAsync(new() { Status = 404 }));
        var gone = await CheckAsync(page, receipt);
        await page.UnrouteAllAsync();
        await page.RouteAsync("**/checkpoint", route => route.AbortAsync());

        var offline = await CheckAsync(page, receipt);

        Assert.Equal("bad", gone.Verdict);
        Assert.Contains("does not have this entry in its place any more", gone.Words, StringComparison.Ordinal);
        Assert.Contains("could not be read", offline.Words, StringComparison.Ordinal);
    }

    [Fact, Rule(142)]
    public async Task A_receipt_of_a_log_that_another_one_follows_is_checked_against_its_own_log_and_key()
    {
        await using var window = await OpenAsync("en");
        var page = await window.NewPageAsync();
        var receipt = await ReceiptAsync(page);
        var begun = await chromium.RunAsync("log", "begin", "--origin", "danvan.example/nhat-ky-2");
        Assert.True(begun.ExitCode == 0, begun.Error);

        var earlier = await CheckAsync(page, receipt);
        var altered = await CheckAsync(page, Altered(receipt, "root"));
        await ServeLostAsync(page);
        var lost = await CheckAsync(page, receipt);

        Assert.Equal("good", earlier.Verdict);
        Assert.EndsWith("The receipt is true.", earlier.Words, StringComparison.Ordinal);
        Assert.Contains("still has this very entry in its place", earlier.Words, StringComparison.Ordinal);
        Assert.Contains("The signature is not by a key shown on this page", altered.Words, StringComparison.Ordinal);
        Assert.Equal("good", lost.Verdict);
        Assert.Contains("lost its newest entries", lost.Words, StringComparison.Ordinal);
        Assert.EndsWith("The receipt is true.", lost.Words, StringComparison.Ordinal);
    }

    private async Task<IBrowserContext> OpenAsync(string language)
    {
        Assert.SkipWhen(Chromium.WhyMissing is not null, Chromium.WhyMissing ?? "");
        return await chromium.OpenAsync(new View(360, JavaScript: true, language));
    }

    // One report is sent for all of these tests.
    private static async Task<string> ReceiptAsync(IPage page)
    {
        if (_receipt is not null) return _receipt;
        _checkpointBefore = await (await page.APIRequest.GetAsync("/nhat-ky/checkpoint")).TextAsync();
        await Steps.ReceiptAsync(page);
        for (var looks = 0; await page.Locator("[data-test=again]").CountAsync() > 0 && looks < MostLooks; looks++)
        {
            await page.RunAndWaitForResponseAsync(() => page.Locator("form[data-test=again] button").ClickAsync(), response => response.Request.Method == "POST");
            await page.WaitForLoadStateAsync();
        }

        return _receipt = (await page.Locator("[data-test=receipt]").TextContentAsync())!;
    }

    // As after a loss: the page owns up to it, and the log's last checkpoint is one from before the receipt.
    private static async Task ServeLostAsync(IPage page)
    {
        await page.RouteAsync("**/nhat-ky", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = (await response.TextAsync()).Replace("lost&quot;:false", "lost&quot;:true", StringComparison.Ordinal) });
        });
        await page.RouteAsync("**/so/1/checkpoint", route => route.FulfillAsync(new() { Body = _checkpointBefore }));
    }

    private static async Task<(string Verdict, string Words)> CheckAsync(IPage page, string receipt)
    {
        await page.GotoAsync("/nhat-ky");
        await page.FillAsync("textarea[name='Input.Receipt']", receipt);
        await page.Locator("[data-test=check-here]").ClickAsync();
        return await VerdictAsync(page);
    }

    private static async Task<(string Verdict, string Words)> VerdictAsync(IPage page)
    {
        await page.Locator("[data-receipt][data-verdict]").WaitForAsync();
        return ((await page.Locator("[data-receipt]").GetAttributeAsync("data-verdict"))!, await page.Locator("[data-test=here]").InnerTextAsync());
    }

    private static string Altered(string receipt, string where)
    {
        var lines = receipt.TrimEnd('\n').Split('\n');
        var blank = Array.IndexOf(lines, "");
        var at = where switch { "salt" or "record" => 1, "proof" => 3, "size" => blank + 2, "root" => blank + 3, "signature" => blank + 5, _ => lines.Length - 1 };
        lines[at] = where switch
        {
            "salt" => Inside(lines[at], text => SaltDigit().Replace(text, m => m.Groups[1].Value + (m.Groups[2].Value == "0" ? '1' : '0'))),
            "record" => Inside(lines[at], text => text.Replace("PA-", "PB-", StringComparison.Ordinal)),
            "size" => lines[at] + "0",
            "cut" => "",
            "signature" => lines[at][..^10] + (lines[at][^10] == 'A' ? 'B' : 'A') + lines[at][^9..],
            _ => (lines[at][0] == 'A' ? 'B' : 'A') + lines[at][1..],
        };
        return string.Join('\n', where == "cut" ? lines[..blank] : lines) + "\n";
    }

    private static string Inside(string line, Func<string, string> change) =>
        "extra " + Convert.ToBase64String(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Convert.FromBase64String(line["extra ".Length..])))));

    [GeneratedRegex("(\"salt\":\")([0-9a-f])")]
    private static partial Regex SaltDigit();
}
