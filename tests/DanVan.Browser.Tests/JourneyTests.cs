using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>The way of a resident from the first word to the receipt, as people go it who have no mouse or no script, and with the map.</summary>
public class JourneyTests(Chromium chromium)
{
    private const int MostTabs = 120;
    private const int MostLooks = 200;

    [Theory, InlineData(true), InlineData(false), Rule(146)]
    public async Task A_report_is_sent_with_the_keyboard_alone(bool javaScript)
    {
        Assert.SkipWhen(Chromium.WhyMissing is not null, Chromium.WhyMissing ?? "");
        await using var window = await chromium.OpenAsync(new View(360, javaScript));
        var page = await window.NewPageAsync();

        await page.GotoAsync("/phan-anh/gui");
        await PressAsync(page, "input[name='Input.Kind']", "Space");
        await PressAsync(page, "input[name='Input.Category']", "Space");
        await PressAsync(page, "form[data-test=what] button[type=submit]", "Enter");
        await page.WaitForURLAsync("**/o-dau", Steps.Read);
        await TabToAsync(page, "select[name='Input.Commune']");
        await page.Keyboard.TypeAsync("Xã K");
        await PressAsync(page, "form[data-test=where] button[type=submit]", "Enter");
        await page.WaitForURLAsync("**/noi-nao", Steps.Read);
        await PressAsync(page, "form[data-test=spot] button[type=submit]", "Enter");
        await page.WaitForURLAsync("**/chi-tiet", Steps.Read);
        await TabToAsync(page, "textarea[name='Input.Text']");
        await page.Keyboard.TypeAsync("Mương trước cổng chợ bị tắc, nước tràn ra đường");
        await PressAsync(page, "form[data-test=details] button[value=on]", "Enter");
        await page.WaitForURLAsync("**/lien-he", Steps.Read);
        await PressAsync(page, "input[name='Input.Way']", "Space");
        await PressAsync(page, "form[data-test=contact] button[type=submit]", "Enter");
        await page.WaitForURLAsync("**/kiem-tra", Steps.Read);
        await PressAsync(page, "form[data-test=check] button[type=submit]", "Enter");
        await page.WaitForURLAsync("**/da-gui", Steps.Read);

        Assert.Matches("^[0-9 ]{21,}$", (await page.Locator("[data-test=key]").InnerTextAsync()).ReplaceLineEndings(" ").Trim());
    }

    [Theory, InlineData(360, false), InlineData(1280, true)]
    public async Task A_receipt_is_fetched_and_proves_itself(int width, bool javaScript)
    {
        Assert.SkipWhen(Chromium.WhyMissing is not null, Chromium.WhyMissing ?? "");
        await using var window = await chromium.OpenAsync(new View(width, javaScript));
        var page = await window.NewPageAsync();

        await Steps.ReceiptAsync(page);
        // The entry gets its place within seconds; until then the page offers to look again.
        for (var looks = 0; await page.Locator("[data-test=again]").CountAsync() > 0 && looks < MostLooks; looks++) await PostAsync(page, "again");
        await page.Locator("[data-test=receipt]").WaitForAsync();
        var receipt = await page.Locator("[data-test=receipt]").TextContentAsync();
        var violations = javaScript ? await Axe.ViolationsAsync(page) : [];
        await page.ScreenshotAsync(new() { Path = Checkout.PathOf("artifacts", "screenshots", $"log-receipt-{width}.png"), FullPage = true, Caret = ScreenshotCaret.Initial });
        await page.GotoAsync("/nhat-ky");
        await page.FillAsync("textarea[name='Input.Receipt']", receipt!);
        await PostAsync(page, "check");
        await page.Locator("[data-test=proved]").WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Checkout.PathOf("artifacts", "screenshots", $"log-proved-{width}.png"), FullPage = true, Caret = ScreenshotCaret.Initial });

        Assert.Contains("PA-", await page.Locator("[data-test=proved]").InnerTextAsync(), StringComparison.Ordinal);
        Law.Holds(violations);
    }

    [Fact]
    public async Task A_pin_is_set_on_the_commune_s_own_map()
    {
        Assert.SkipWhen(Chromium.WhyMissing is not null, Chromium.WhyMissing ?? "");
        await using var window = await chromium.OpenAsync(new View(360, JavaScript: true));
        var page = await window.NewPageAsync();
        var troubles = Troubles.Of(page);
        var heavy = await Wire.OfAsync(page);

        await Steps.WhereAsync(page);
        await page.Locator("[data-map] [data-open]").ClickAsync();
        await page.Locator(".dv-land--commune").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("[data-map] [data-middle]").ClickAsync();
        await page.ScreenshotAsync(new() { Path = Checkout.PathOf("artifacts", "screenshots", "send-spot-map-360.png"), FullPage = true, Caret = ScreenshotCaret.Initial });
        var latitude = await page.Locator("input[name='Input.Latitude']").InputValueAsync();
        await page.Locator("form[data-test=spot] button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync("**/chi-tiet", Steps.Read);

        Assert.StartsWith("18.", latitude, StringComparison.Ordinal);
        Law.Holds(troubles);
        Law.Holds(heavy.LargerThan("nen.json", 30 * 1024));
    }

    // The page stays at its address.
    private static async Task PostAsync(IPage page, string form)
    {
        await page.RunAndWaitForResponseAsync(() => page.Locator($"form[data-test={form}] button").First.ClickAsync(), response => response.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
    }

    private static async Task PressAsync(IPage page, string target, string key)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task TabToAsync(IPage page, string target)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) ?? false", target)) return;
        }

        Assert.Fail($"{page.Url}: the keyboard does not reach {target}");
    }
}
