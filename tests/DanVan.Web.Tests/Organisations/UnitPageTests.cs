using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DanVan.Web.Tests.Organisations;

public sealed class UnitPageTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Fact, Rule(1)]
    public async Task Nghe_An_shows_its_districts_on_the_day_of_the_conference()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var page = await visitor.OpenAsync("/don-vi/40?ngay=2020-01-06");

        Assert.Equal("Tỉnh Nghệ An", page.Heading);
        Assert.Contains("Huyện Nam Đàn", page.One("below"));
        Assert.Equal(21, page.Document.QuerySelectorAll("[data-test=below] li").Length);
        Assert.Contains("06/01/2020", page.One("no-map"));
    }

    [Fact, Rule(1)]
    public async Task Nghe_An_shows_its_communes_and_no_districts_after_the_reform()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var page = await visitor.OpenAsync("/don-vi/40?ngay=2025-07-02");

        Assert.DoesNotContain("Huyện", page.One("below"));
        Assert.Contains("Xã Kim Liên", page.One("below"));
        Assert.Equal(130, page.Document.QuerySelectorAll("[data-test=below] li").Length);
        Assert.Single(page.All("map"));
    }

    [Fact, Rule(2)]
    public async Task A_merged_commune_is_found_by_its_old_name_and_leads_to_the_new_one()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var found = await visitor.OpenAsync("/don-vi?q=th%E1%BB%8B+tr%E1%BA%A5n+nam+%C4%91%C3%A0n");
        var old = await visitor.OpenAsync("/don-vi/17929?ngay=2019-12-31");

        Assert.Contains("17929", found.One("found-elsewhen"));
        Assert.Contains("Xã Vạn An", found.One("found-elsewhen"));
        Assert.Equal("Thị trấn Nam Đàn", old.Heading);
        Assert.Contains("831/NQ-UBTVQH14", old.One("history"));
        Assert.Contains("Xã Vạn An", old.One("fate"));
    }

    [Fact, Rule(2)]
    public async Task A_unit_that_is_no_more_stays_readable_and_says_what_it_became()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var page = await visitor.OpenAsync("/don-vi/430");

        Assert.Equal("Huyện Nam Đàn", page.Heading);
        Assert.Contains("Xã Kim Liên", page.One("fate"));
        Assert.Contains("Xã Vạn An", page.One("fate"));
    }

    [Fact]
    public async Task The_pages_speak_English()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var list = await visitor.OpenAsync("/don-vi?culture=en");
        var unit = await visitor.OpenAsync("/don-vi/17971");

        Assert.Equal("Administrative units", list.Heading);
        Assert.Equal("Kim Lien Commune", unit.Heading);
        Assert.Contains("Nghe An Province", unit.Text);
    }

    [Fact]
    public async Task The_map_of_the_country_names_Hoang_Sa_and_Truong_Sa_in_both_languages()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var vietnamese = await (await visitor.GetAsync("/don-vi/ban-do.svg")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var english = await (await visitor.GetAsync("/don-vi/ban-do.svg?tieng=en")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Quần đảo Hoàng Sa", vietnamese);
        Assert.Contains("Quần đảo Trường Sa", vietnamese);
        Assert.Contains("Truong Sa Archipelago", english);
        Assert.Contains("<title id=\"t\">", vietnamese);
        Assert.InRange(vietnamese.Length, 1000, 30_000);
    }

    [Theory]
    [InlineData("/don-vi/99999", HttpStatusCode.NotFound)]
    [InlineData("/don-vi/40/ban-do.svg?ngay=2020-01-06", HttpStatusCode.NotFound)]
    [InlineData("/don-vi/430/nen.json", HttpStatusCode.NotFound)]
    [InlineData("/don-vi/40?ngay=1990-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/don-vi?ngay=hom-qua", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_said(string address, HttpStatusCode status)
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var answer = await visitor.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_drawing_behind_a_pin_is_small_and_knows_the_commune()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();

        var answer = await visitor.GetAsync("/don-vi/17971/nen.json");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(bytes);

        Assert.InRange(bytes.Length, 5_000, 30_000);
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.CacheControl!.MaxAge);
        Assert.Contains(json.RootElement.GetProperty("features").EnumerateArray(), f => f.GetProperty("properties").GetProperty("kind").GetString() == "commune");
    }

    [Fact]
    public async Task A_place_is_told_its_commune()
    {
        var visitor = (await sites.OnAsync()).NewVisitor();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost/don-vi/vi-tri")) { Content = JsonContent.Create(new { lat = 18.675, lon = 105.555 }) };

        var answer = await visitor.SendAsync(request);
        var found = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("Xã Kim Liên", found.GetProperty("commune").GetProperty("name").GetString());
        Assert.Equal("40/17971", found.GetProperty("commune").GetProperty("path").GetString());
    }
}
