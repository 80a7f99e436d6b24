using System.Net;
using DanVan.Feedback.Domain;

namespace DanVan.Web.Tests.Feedback.Public;

public class PublicItemTests
{
    [Theory, EngineData, Rule(88)]
    public async Task Before_moderation_a_code_says_received_and_nothing_else(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Item("Hàng xóm tên An làm ồn mỗi đêm");
        await site.SaveAsync(item);
        using var visitor = site.NewVisitor();

        var page = await visitor.OpenAsync($"/phan-anh/{item.Code}");
        var list = await visitor.OpenAsync("/phan-anh");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Đã nhận, đang kiểm tra", page.Heading);
        Assert.DoesNotContain("làm ồn", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("làm ồn", list.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(88)]
    public async Task A_published_item_shows_text_history_and_answer_but_not_the_house(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Đèn đường trước nhà văn hoá không sáng");
        var now = site.Clock.GetUtcNow();
        var answer = new FeedbackAnswer { Id = Guid.CreateVersion7(now), ItemId = item.Id, Round = 1, Text = "Đã thay bóng ngày 05/01/2026.", WrittenBy = AccountId.New(now), BodyId = Guid.CreateVersion7(now), WrittenAt = now, GivenAt = now };
        await site.SaveAsync(item, answer);
        using var visitor = site.NewVisitor();

        var page = await visitor.OpenAsync($"/phan-anh/{item.Code}");

        Assert.Equal("Đèn đường trước nhà văn hoá không sáng", page.One("text"));
        Assert.Contains("Đã thay bóng", page.One("answer"), StringComparison.Ordinal);
        Assert.Contains("đầu xóm", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhà số 5", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_as_people_type_it_leads_to_the_item_and_a_wrong_one_says_how_to_mend_it()
    {
        await using var site = await Site.StartAsync();
        var item = site.Published("Nắp cống bị mất ở đầu chợ");
        await site.SaveAsync(item);
        using var visitor = site.NewVisitor();

        var typed = await visitor.OpenAsync("/phan-anh/" + item.Code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        var wrong = await visitor.OpenAsync("/phan-anh/PA-222222-3");
        var front = await visitor.OpenAsync("/?ma=" + item.Code.ToLowerInvariant());

        Assert.Equal($"/phan-anh/{item.Code}", typed.Address);
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal("Không có phản ánh nào mang mã này", wrong.Heading);
        Assert.Equal($"/phan-anh/{item.Code}", front.Address);
    }
}
