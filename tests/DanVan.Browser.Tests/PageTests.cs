using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>Every page of the table, with and without scripts, on a small phone and on a desk.</summary>
public class PageTests(Chromium chromium)
{
    private const int MostBytes = 50 * 1024;
    private const int MostBytesOfTextFiles = 15 * 1024;

    [Theory, EachPage, Rule(145), Rule(146)]
    public async Task The_page_is_sound(string name, string viewName)
    {
        var demo = PageTable.All.Single(p => p.Name == name);
        var view = View.All.Single(v => v.ToString() == viewName);
        var address = await chromium.AddressOfAsync(demo);
        await using var window = await chromium.OpenAsync(view, demo.Account);
        var page = await window.NewPageAsync();
        if (demo.Before is { } before) await before(page);
        var troubles = Troubles.Of(page);
        var wire = await Wire.OfAsync(page);

        var response = await page.GotoAsync(address, new() { WaitUntil = demo.Citizen ? WaitUntilState.NetworkIdle : WaitUntilState.Load });
        // The caret is left as it is: hiding it would put a style into the page, which its content policy rightly refuses.
        await page.ScreenshotAsync(new() { Path = Checkout.PathOf("artifacts", "screenshots", $"{name}-{view}.png"), FullPage = true, Caret = ScreenshotCaret.Initial });

        Assert.Equal(200, response!.Status);
        // Another page would be looked at if this one led away.
        Assert.EndsWith(demo.Link is null ? demo.Path : demo.Suffix, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(view.Language, await page.Locator("html").GetAttributeAsync("lang"));
        Law.Holds(troubles);
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
        Assert.True(await FitsAsync(page), $"{address} scrolls sideways at {view.Width} px: {await WidestAsync(page)}");
        if (demo.Citizen) Law.Holds(wire.TooMuch(MostBytes, MostBytesOfTextFiles));
        if (view.JavaScript) Law.Holds(await Axe.ViolationsAsync(page));
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')");
}
