using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DanVan.Web.Tests.Kit;

/// <summary>The form components, on the page that shows them.</summary>
public class FormKitTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private const string Page = "/quan-tri/thiet-ke";
    private const string Send = "Gửi phản ánh";

    [Fact]
    public async Task Mistakes_are_listed_in_the_order_of_the_page_and_lead_to_their_fields()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var page = await visitor.OpenAsync(Page);

        var answer = await page.Form(Send).SubmitAsync(Send);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Chọn điều bạn muốn gửi", "Nhập một câu ngắn, ví dụ: Đèn đường hỏng ở ngõ 12", "Xã, phường: Chưa điền mục này"], answer.Errors);
        var fields = answer.Document.QuerySelectorAll("[role=alert] a").Select(a => answer.Document.QuerySelector(a.GetAttribute("href")!)).ToList();
        Assert.Equal(["Input.Kind", "Input.Title", "Input.Commune"], fields.Select(f => f!.GetAttribute("name")));
        Assert.StartsWith("Lỗi:", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_as_it_was()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var page = await visitor.OpenAsync(Page);

        var form = page.Form(Send).Fill("Text", "\nDòng đầu trống <b>&amp; thẻ</b>").Choose("Kind", "other").Fill("Other", "Một \"điều\" khác")
            .Tick("Topics", value: "water").Tick("Topics", value: "paper").Fill("Commune", "Xã Vạn An").Fill("Day", "2026-01-02").Fill("Households", "mười").Tick("Consent");
        var again = (await form.SubmitAsync(Send)).Form(Send);

        Assert.Equal("\nDòng đầu trống <b>&amp; thẻ</b>", again.ValueOf("Text")?.ReplaceLineEndings("\n"));
        Assert.Equal("other", again.ValueOf("Kind"));
        Assert.Equal("Một \"điều\" khác", again.ValueOf("Other"));
        Assert.Equal(["water", "paper"], again.Element.QuerySelectorAll("[name='Input.Topics'][checked]").Select(b => b.GetAttribute("value")));
        Assert.Equal("2", again.ValueOf("Commune"));
        Assert.Equal("2026-01-02", again.ValueOf("Day"));
        Assert.Equal("mười", again.ValueOf("Households"));
        Assert.Equal("true", again.ValueOf("Consent"));
    }

    [Fact]
    public async Task Checks_without_words_of_their_own_speak_the_readers_language()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var page = await visitor.OpenAsync(Page + "?culture=en");

        var answer = await page.Form("Send").Fill("Title", "Lamp").Choose("Kind", "report").Fill("Commune", "1").Fill("Households", "9000").SubmitAsync("Send");

        Assert.Equal(["Enter a number from 1 to 5000"], answer.Errors);
    }

    [Fact]
    public async Task Every_control_has_a_name_and_points_only_at_what_exists()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();
        var page = await (await visitor.OpenAsync(Page)).Form(Send).SubmitAsync(Send);

        var controls = page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").Cast<IHtmlElement>().ToList();
        Assert.All(controls, c => Assert.True(c.HasAttribute("aria-label") || page.Document.QuerySelector($"label[for='{c.Id}']") is not null, c.OuterHtml));
        Assert.All(page.Document.QuerySelectorAll("[aria-describedby], [aria-labelledby]"), e =>
            Assert.All(Pointers(e), id => Assert.NotNull(page.Document.GetElementById(id))));
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_form_with_files_is_sent_as_one_and_checked_by_the_server_alone()
    {
        using var visitor = (await sites.OnAsync()).NewVisitor();

        var form = (await visitor.OpenAsync(Page)).Form(Send).Element;

        Assert.Equal("multipart/form-data", form.Enctype);
        Assert.True(form.HasAttribute("novalidate"));
    }

    private static string[] Pointers(IElement element) =>
        $"{element.GetAttribute("aria-describedby")} {element.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
