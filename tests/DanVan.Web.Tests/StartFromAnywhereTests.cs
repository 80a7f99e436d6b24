using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;

namespace DanVan.Web.Tests;

/// <summary>The program finds its pages, styles and settings whichever way and from whichever folder it is started.</summary>
public class StartFromAnywhereTests
{
    private const string RoomPage = "/tai-khoan/dang-nhap";

    [Fact]
    public Task Built_it_serves_from_a_foreign_folder() => ServesAsync(DanVanProcess.Program);

    [Fact]
    public Task Run_by_the_SDK_it_serves_from_a_foreign_folder() =>
        ServesAsync("run", "--no-build", "--no-launch-profile", "--project", Checkout.PathOf("src", "DanVan.Web"), "--configuration", DanVanProcess.Configuration);

    [Fact]
    public async Task Published_it_serves_from_a_foreign_folder()
    {
        using var folder = new TemporaryFolder();
        await PublishAsync(folder.Path);

        await ServesAsync(Path.Combine(folder.Path, "danvan.dll"));
    }

    [Fact]
    public async Task Its_first_start_makes_the_keys_and_warns_of_nothing()
    {
        using var data = new TemporaryFolder();
        await using var program = await DanVanProcess.StartAsync(data.Path);
        using var http = new HttpClient { BaseAddress = program.Address };

        using var page = await http.GetAsync(RoomPage);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Single(Directory.GetFiles(Path.Combine(data.Path, "keys"), "key-*.xml"));
        Assert.DoesNotContain("warn:", program.Output, StringComparison.Ordinal);
    }

    private static async Task ServesAsync(params string[] arguments)
    {
        using var data = new TemporaryFolder();
        await using var program = await DanVanProcess.StartAsync(data.Path, arguments);
        using var http = new HttpClient { BaseAddress = program.Address };

        using var page = await http.GetAsync(RoomPage);
        var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        var style = document.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href");
        using var css = await http.GetAsync(style);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, css.StatusCode);
        Assert.Equal("text/css", css.Content.Headers.ContentType?.MediaType);
        Assert.Contains('{', await css.Content.ReadAsStringAsync());
    }

    private static async Task PublishAsync(string folder)
    {
        string[] arguments = ["publish", Checkout.PathOf("src", "DanVan.Web"), "--no-build", "--configuration", DanVanProcess.Configuration, "--output", folder, "-v", "quiet", "-nologo"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }
}
