using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DanVan.Browser.Tests.Chromium))]

namespace DanVan.Browser.Tests;

/// <summary>Debian's Chromium and the real program with demo data, once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";
    private const string DemoPassword = "Demo-12345678";

    private readonly TemporaryFolder _data = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, string> _signedIn = [];
    private DanVanProcess? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why these tests are skipped; null when they run.</summary>
    public static string? WhyMissing { get; } = File.Exists(Executable) ? null : "Chromium is not installed (Debian: apt-get install chromium)";

    /// <summary>The address of the program.</summary>
    public Uri Address => _program!.Address;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (WhyMissing is not null) return;
        _program = await DanVanProcess.StartAsync(_data.Path, [DanVanProcess.Program, "demo"]);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            // Root may not use the sandbox; the rest keeps the browser from calling home.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser window of its own: nothing remembered, or signed in as one of the demo accounts.</summary>
    public async Task<IBrowserContext> OpenAsync(View view, string? account = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = view.JavaScript,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = view.Width, Height = view.Width < 600 ? 740 : 900 },
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = account is null ? null : await SignInAsync(account),
        };
        var window = await _browser!.NewContextAsync(options);
        await window.AddCookiesAsync([new Cookie { Name = "danvan.lang", Value = Uri.EscapeDataString($"c={view.Culture}|uic={view.Culture}"), Url = Address.ToString() }]);
        return window;
    }

    /// <summary>Runs a verb of the program beside the one that serves, on the same data.</summary>
    public Task<DanVanRun> RunAsync(params string[] arguments) => DanVanRun.OfAsync([("DANVAN_DATA", _data.Path)], arguments);

    /// <summary>The address of a page; for one that is found by a link, the first such link.</summary>
    public async Task<string> AddressOfAsync(DemoPage page)
    {
        if (page.Link is null) return page.Address;
        await using var window = await OpenAsync(new View(1280, JavaScript: false), page.Account);
        var list = await window.NewPageAsync();
        await list.GotoAsync(page.Address);
        var href = await list.Locator($"main a[href^='{page.Link}']").First.GetAttributeAsync("href");
        return href is null ? throw new InvalidOperationException($"{page.Address} has no link to {page.Link}.") : href + page.Suffix;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
        _data.Dispose();
        _one.Dispose();
    }

    // Each account signs in once, through the page; later windows start with its cookies.
    private async Task<string> SignInAsync(string account)
    {
        await _one.WaitAsync();
        try
        {
            if (_signedIn.TryGetValue(account, out var state)) return state;
            await using var window = await _browser!.NewContextAsync(new() { BaseURL = Address.ToString() });
            var page = await window.NewPageAsync();
            await page.GotoAsync("/tai-khoan/dang-nhap");
            await page.Locator("main input[autocomplete=username]").FillAsync($"{account}@demo.danvan");
            await page.Locator("main input[type=password]").FillAsync(DemoPassword);
            await page.Locator("main button[type=submit]").ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal), Steps.Read);
            return _signedIn[account] = await window.StorageStateAsync();
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Width of the window in CSS pixels: 360 for a small phone, 1280 for a desk.</param>
/// <param name="JavaScript">Whether scripts run.</param>
/// <param name="Language">The language chosen by the switch on each page.</param>
public sealed record View(int Width, bool JavaScript, string Language = View.Vietnamese)
{
    /// <summary>The first language.</summary>
    public const string Vietnamese = "vi";

    /// <summary>The views in which a resident's page must work; an officer's in the first two of them.</summary>
    public static IReadOnlyList<View> All { get; } = [new(360, false), new(1280, true), new(360, true, "en")];

    /// <summary>The views of officers' pages: the phone without scripts, the desk with them.</summary>
    public static IReadOnlyList<View> OfOfficers { get; } = [.. All.Take(2)];

    /// <summary>The culture of the language, as the product's cookie names it.</summary>
    public string Culture => Language == Vietnamese ? "vi-VN" : "en-GB";

    /// <inheritdoc />
    public override string ToString() => $"{Width}{(JavaScript ? "" : "-nojs")}{(Language == Vietnamese ? "" : "-" + Language)}";
}
