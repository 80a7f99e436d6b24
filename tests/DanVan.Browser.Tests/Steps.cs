using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>What a person does before a page that is not reached by its address alone. Everything works as plain forms, with and without scripts.</summary>
internal static class Steps
{
    private const string Words = "Đèn đường ở đầu xóm tắt đã một tuần, buổi tối đi lại rất khó";

    /// <summary>
    /// The next page is read and its scripts have run. Not "Commit": when the page is there before one begins to wait, Playwright waits for a load state of that name, which never comes.
    /// </summary>
    public static PageWaitForURLOptions Read { get; } = new() { WaitUntil = WaitUntilState.DOMContentLoaded };

    /// <summary>Chose kind and category.</summary>
    public static async Task WhatAsync(IPage page)
    {
        await page.GotoAsync("/phan-anh/gui");
        await ChooseAsync(page, "input[name='Input.Kind'][value=Reflection]");
        await ChooseAsync(page, "input[name='Input.Category'][value=roads]");
        await NextAsync(page, "what");
    }

    /// <summary>Chose the commune as well.</summary>
    public static async Task WhereAsync(IPage page)
    {
        await WhatAsync(page);
        await page.SelectOptionAsync("select[name='Input.Commune']", "17971");
        await NextAsync(page, "where");
    }

    /// <summary>Named the spot.</summary>
    public static async Task SpotAsync(IPage page)
    {
        await WhereAsync(page);
        await page.FillAsync("input[name='Input.Place']", "trước nhà văn hoá");
        await NextAsync(page, "spot");
    }

    /// <summary>Wrote what is to be said.</summary>
    public static async Task DetailsAsync(IPage page)
    {
        await SpotAsync(page);
        await page.FillAsync("textarea[name='Input.Text']", Words);
        await page.Locator("form[data-test=details] button[value=on]").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/chi-tiet", StringComparison.Ordinal), Read);
        if (page.Url.EndsWith("/tuong-tu", StringComparison.Ordinal)) await NextAsync(page, "go-on");
    }

    /// <summary>Wrote what a published report says already.</summary>
    public static async Task SimilarAsync(IPage page)
    {
        await page.GotoAsync("/phan-anh?trang-thai=Working&xa=17971");
        await page.Locator("main a[href^='/phan-anh/PA-']").First.ClickAsync();
        var said = await page.Locator("[data-test=text]").First.InnerTextAsync();
        await SpotAsync(page);
        await page.FillAsync("textarea[name='Input.Text']", said);
        await page.Locator("form[data-test=details] button[value=on]").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/chi-tiet", StringComparison.Ordinal), Read);
    }

    /// <summary>Left a way to be reached.</summary>
    public static async Task ContactAsync(IPage page)
    {
        await DetailsAsync(page);
        await ChooseAsync(page, "input[name='Input.Way'][value=contact]");
        await page.FillAsync("input[name='Input.Name']", "Nguyễn Thị Mẫu");
        await page.FillAsync("input[name='Input.Phone']", "0912 345 678");
        await ChooseAsync(page, "input[name='Input.AgreesContact'][type=checkbox]");
        await NextAsync(page, "contact");
    }

    /// <summary>Sent it.</summary>
    public static async Task SentAsync(IPage page)
    {
        await ContactAsync(page);
        await NextAsync(page, "check");
    }

    /// <summary>Sent it, and asked for the receipt that proves itself.</summary>
    public static async Task ReceiptAsync(IPage page)
    {
        await SentAsync(page);
        await NextAsync(page, "proof");
    }

    /// <summary>Sent it, and opened it with code and key.</summary>
    public static async Task FollowedAsync(IPage page)
    {
        await SentAsync(page);
        var code = await page.Locator(".dv-panel .dv-code, .dv-panel strong").First.InnerTextAsync();
        var key = await page.Locator("[data-test=key]").InnerTextAsync();
        await page.GotoAsync("/phan-anh/theo-doi");
        await page.FillAsync("input[name='Input.Code']", code);
        await page.FillAsync("input[name='Input.Key']", key);
        await NextAsync(page, "follow");
    }

    /// <summary>Joined a published report.</summary>
    public static async Task JoinedAsync(IPage page)
    {
        await page.GotoAsync("/phan-anh?trang-thai=Working");
        var item = await page.Locator("main a[href^='/phan-anh/PA-']").First.GetAttributeAsync("href");
        await page.GotoAsync(item + "/cung-gap");
        await NextAsync(page, "join");
    }

    // The label lies over its button, as wide as a thumb; the browser would wait for it to move away.
    private static Task ChooseAsync(IPage page, string field) => page.CheckAsync(field, new() { Force = true });

    private static async Task NextAsync(IPage page, string form)
    {
        var from = page.Url;
        await page.Locator($"form[data-test={form}] button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => url != from, Read);
    }
}
