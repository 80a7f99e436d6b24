using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace DanVan.Load;

/// <summary>What residents and officers do, through their forms.</summary>
internal static partial class Work
{
    private const string Password = "Demo-12345678";

    private static readonly SemaphoreSlim _door = new(1);

    /// <summary>All steps of sending, from the first page to the receipt.</summary>
    public static async Task<Done> SendAsync(Browser browser, int number)
    {
        var watch = Stopwatch.StartNew();
        var sent = await browser.SubmitAsync(await FillAsync(browser, number), "check");
        return new(watch.Elapsed, sent.Html.Length, CodeOn(sent) is not null);
    }

    /// <summary>The same, but only the last POST is timed, with the receipt it leads to.</summary>
    public static async Task<Done> LastPostAsync(Browser browser, int number)
    {
        var check = await FillAsync(browser, number);
        var watch = Stopwatch.StartNew();
        var sent = await browser.SubmitAsync(check, "check");
        return new(watch.Elapsed, sent.Html.Length, CodeOn(sent) is not null);
    }

    /// <summary>The last page of sending for a new visitor: only its button is left to press.</summary>
    public static async Task<(Browser Browser, Page Check)> ReadyAsync(Uri url, int number)
    {
        var browser = new Browser(url);
        return (browser, await FillAsync(browser, number));
    }

    /// <summary>Presses the last button: the reply says that the report is kept.</summary>
    public static async Task<Done> PressAsync((Browser Browser, Page Check) ready)
    {
        var watch = Stopwatch.StartNew();
        var (status, bytes) = await ready.Browser.PressAsync(ready.Check, "check");
        ready.Browser.Dispose();
        return new(watch.Elapsed, bytes, status == HttpStatusCode.Redirect);
    }

    /// <summary>A whole case: sent, published, assigned, answered, the answer checked and given, read back by the public.</summary>
    public static async Task<Done> CaseAsync(Browser browser, int number)
    {
        var watch = Stopwatch.StartNew();
        var sent = await browser.SubmitAsync(await FillAsync(browser, number), "check");
        if (CodeOn(sent) is not { } code) return new(watch.Elapsed, 0, false);

        var desk = $"/ban-lam-viec/phan-anh/{code}";
        await ActAsync(browser, "moderator", $"{desk}/kiem-duyet", "publish");
        await ActAsync(browser, "commune", $"{desk}/phan-cong", "assign");
        await ActAsync(browser, "handler", $"{desk}/tra-loi", "answer", ("Input.Text", "UBND xã đã kiểm tra và thay bóng đèn hỏng; đề nghị bà con tiếp tục theo dõi."));
        await ActAsync(browser, "leader", $"{desk}/duyet-tra-loi", "give");
        var shown = await browser.OpenAsync($"/phan-anh/{code}");
        return new(watch.Elapsed, shown.Html.Length, shown.Html.Contains("thay bóng đèn hỏng", StringComparison.Ordinal));
    }

    private static async Task<Page> FillAsync(Browser browser, int number)
    {
        var page = await browser.OpenAsync("/phan-anh/gui");
        page = await browser.SubmitAsync(page, "what", ("Input.Kind", "Reflection"), ("Input.Category", "lighting"));
        page = await browser.SubmitAsync(page, "where", ("Input.Commune", "17950"));
        page = await browser.SubmitAsync(page, "spot", ("Input.Place", string.Create(CultureInfo.InvariantCulture, $"Ngõ {number}")));
        page = await browser.SubmitAsync(page, "details", ("Input.Text", string.Create(CultureInfo.InvariantCulture, $"Đèn đường ở ngõ {number} hỏng đã {number % 30} ngày nay, buổi tối đi lại rất khó.")));
        if (page.HasForm("go-on")) page = await browser.SubmitAsync(page, "go-on");
        return await browser.SubmitAsync(page, "contact", ("Input.Way", "anonymous"));
    }

    private static async Task ActAsync(Browser browser, string who, string address, string form, params (string Name, string Value)[] fields)
    {
        if (!browser.Officers.TryGetValue(who, out var officer)) browser.Officers[who] = officer = await SignInAsync(browser, who);
        var page = await officer.OpenAsync(address);
        var after = await officer.SubmitAsync(page, form, fields);
        if (after.Status != HttpStatusCode.OK) throw new InvalidOperationException($"{who} at {address}: {after.Status}");
    }

    private static async Task<Browser> SignInAsync(Browser browser, string who)
    {
        var officer = browser.Another();
        // One at a time, as people come to work: the house lets few passwords of one address be checked at once.
        await _door.WaitAsync();
        try
        {
            var page = await officer.OpenAsync("/tai-khoan/dang-nhap");
            var after = await officer.SubmitAsync(page, "sign-in", ("Input.Name", $"{who}@demo.danvan"), ("Input.Password", Password));
            return after.HasForm("sign-in") ? throw new InvalidOperationException($"{who} was not let in: {(int)after.Status}.") : officer;
        }
        finally
        {
            _door.Release();
        }
    }

    private static string? CodeOn(Page page) => page.Find(Code());

    [GeneratedRegex("(PA-[0-9A-Z]{6}-[0-9A-Z])")]
    private static partial Regex Code();
}
