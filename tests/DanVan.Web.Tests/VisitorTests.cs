using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace DanVan.Web.Tests;

/// <summary>The tests' own browser, on a page made for it.</summary>
public sealed class VisitorTests : IAsyncLifetime
{
    private const string Page = """
        <!DOCTYPE html><html lang="vi"><body><h1>Gửi  phản ánh</h1>
        <form method="get" action="/tim"><input name="q"><button>Tìm</button></form>
        <main><form method="post" action="/gui?buoc=2" enctype="multipart/form-data">
          <input type="hidden" name="Key" value="k1">
          <label for="t">Tiêu đề</label><input id="t" name="Input.Title">
          <textarea name="Input.Text"></textarea>
          <select name="Input.Place"><option value="">–</option><option value="17950">Kim Liên</option></select>
          <label><input type="radio" name="Kind" value="a" checked>Phản ánh</label><label><input type="radio" name="Kind" value="b">Kiến nghị</label>
          <input type="checkbox" name="Agree" value="true"><input type="checkbox" name="Never" value="true">
          <input type="file" name="Photo"><input name="Gone" value="x" disabled>
          <button name="go" value="back">Quay lại</button><button name="go" value="on">Gửi đi</button>
        </form></main></body></html>
        """;

    private readonly WebApplication _app = Make();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_form_is_sent_as_a_browser_sends_it()
    {
        using var visitor = new Visitor(_app.GetTestServer().CreateHandler(), Site.Address);
        var page = await visitor.OpenAsync("/");

        var answer = await page.Form("Gửi đi")
            .Fill("Tiêu đề", "Đèn đường hỏng").Fill("Text", "một\nhai").Fill("Place", "Kim Liên").Choose("Kind", "Kiến nghị").Tick("Agree")
            .Attach("Photo", "ảnh.jpg", [1, 2, 3])
            .SubmitAsync("Gửi đi");

        Assert.Equal("Gửi phản ánh", page.Heading);
        Assert.Equal(
            "2; Key=k1; Input.Title=Đèn đường hỏng; Input.Text=một⏎hai; Input.Place=17950; Kind=b; Agree=true; go=on; Photo=ảnh.jpg:3",
            answer.Document.Body!.TextContent);
    }

    [Fact]
    public async Task What_is_not_filled_is_sent_empty_and_what_is_forced_is_sent()
    {
        using var visitor = new Visitor(_app.GetTestServer().CreateHandler(), Site.Address);
        var page = await visitor.OpenAsync("/");

        var answer = await page.Form().Force("Key", "forged").SubmitAsync("Quay lại");

        Assert.Equal("2; Input.Title=; Input.Text=; Input.Place=; Kind=a; go=back; Key=forged; Photo=", answer.Document.Body!.TextContent);
    }

    [Fact]
    public async Task A_search_form_puts_its_words_into_the_address()
    {
        using var visitor = new Visitor(_app.GetTestServer().CreateHandler(), Site.Address);
        var page = await visitor.OpenAsync("/");

        var answer = await page.Form("Tìm").Fill("q", "đường & cầu").SubmitAsync();

        Assert.Equal("đường & cầu", answer.Text);
    }

    [Fact]
    public async Task Cookies_are_kept_and_redirects_followed()
    {
        using var visitor = new Visitor(_app.GetTestServer().CreateHandler(), Site.Address);

        var page = await visitor.OpenAsync("/dat");

        Assert.Equal("/xem", page.Address);
        Assert.Equal("nhớ=1", page.Text);
    }

    private static WebApplication Make()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
        app.MapGet("/tim", (string q) => Html(q));
        app.MapGet("/dat", (HttpContext context) =>
        {
            context.Response.Cookies.Append("nho", "1", new CookieOptions { Secure = true, HttpOnly = true });
            return Results.Redirect("/xem");
        });
        app.MapGet("/xem", (HttpContext context) => Html($"nhớ={context.Request.Cookies["nho"]}"));
        app.MapPost("/gui", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            var said = form.Select(f => $"{f.Key}={f.Value}".Replace("\r\n", "⏎", StringComparison.Ordinal)).Concat(form.Files.Select(f => $"{f.Name}={f.FileName}:{f.Length}"));
            return Html(string.Join("; ", said.Prepend(context.Request.Query["buoc"].ToString())));
        });
        return app;
    }

    private static IResult Html(string words) => Results.Content($"<html><body>{System.Net.WebUtility.HtmlEncode(words)}</body></html>", "text/html", Encoding.UTF8);
}
