using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Web.Tests.Feedback.Public;
using DanVan.Web.Tests.Feedback.Sending;
using DanVan.Web.Tests.Sealed;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Following;

public class FollowTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task Code_and_key_open_the_report_from_any_browser_and_stand_in_no_address(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        using var phone = site.NewVisitor();

        var page = await phone.FollowAsync(receipt.Code.ToLowerInvariant(), receipt.Key.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal(Links.Followed(), page.Address);
        Assert.Equal("Đèn đường ngõ 12 tắt đã một tuần, tối đi lại rất khó", page.One("text"));
        Assert.Contains("Chúng tôi đã nhận", page.One("standing"), StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Theory, EngineData]
    public async Task A_wrong_key_is_answered_alike_for_open_sealed_and_unknown_codes(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var open = await site.NewVisitor().SendAsync(site, new Saying());
        var (sealedCode, _) = await site.SendAsync("Cán bộ thôn thu tiền mà không ghi phiếu nhiều lần");
        var key = (await site.NewVisitor().SendAsync(site, new Saying())).Key;

        List<string> answers = [];
        foreach (var code in new[] { open.Code, sealedCode, GivenPublic.Item(site, "chưa gửi bao giờ").Code })
        {
            var page = await site.NewVisitor().FollowAsync(code, key);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            answers.Add(page.Text.Replace(code, "", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
    }

    [Theory, EngineData, Rule(78)]
    public async Task A_sealed_item_shows_its_sender_a_neutral_status_and_the_browser_remembers_nothing(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (code, key) = await site.SendAsync("Cán bộ thôn thu tiền mà không ghi phiếu nhiều lần");
        using var sender = site.NewVisitor();

        var page = await sender.FollowAsync(code, key);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Cán bộ có trách nhiệm đã nhận", page.One("standing"), StringComparison.Ordinal);
        foreach (var tell in new[] { "tố cáo", "khiếu nại", "thu tiền" }) Assert.DoesNotContain(tell, OpenPage.WordsOf(page.Document.QuerySelector("main")!), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(sender.Cookies.GetAllCookies(), c => c.Name == FollowSession.CookieName);
    }

    [Theory]
    [InlineData("PA-7K3M9Q", "1")]
    [InlineData("", "")]
    [InlineData("PA-000000-0", "abc")]
    public async Task What_was_typed_wrong_is_said_and_kept(string code, string key)
    {
        var site = await sites.OnAsync();

        var page = await (await site.NewVisitor().OpenAsync(Links.Follow())).Form("follow").Fill("Input.Code", code).Fill("Input.Key", key).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Errors.Count);
        Assert.Equal(code, page.Form("follow").ValueOf("Input.Code"));
    }

    [Theory, EngineData]
    public async Task Following_ends_after_half_an_hour_and_when_the_person_leaves(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await sender.FollowAsync(receipt);

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var late = await sender.OpenAsync(Links.Followed());
        var left = await (await sender.FollowAsync(receipt)).Form("leave").SubmitAsync();

        Assert.Equal(Links.Follow(), late.Address);
        Assert.Equal(Links.Follow(), left.Address);
        Assert.Equal(Links.Follow(), (await sender.OpenAsync(Links.Followed())).Address);
    }

    [Theory, EngineData]
    public async Task A_report_that_is_gone_leads_back_to_the_form_and_not_in_a_circle(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await sender.FollowAsync(receipt);

        await site.InDbAsync(db => db.Set<FollowGrant>().ExecuteDeleteAsync());

        Assert.Equal(Links.Follow(), (await sender.OpenAsync(Links.Followed())).Address);
        Assert.Equal(Links.Follow(), (await sender.OpenAsync(Links.Follow())).Address);
    }

    [Theory, EngineData, Rule(81)]
    public async Task The_sender_reads_to_which_authority_a_report_went(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());

        await site.ActAsync(receipt.Code, FeedbackAction.Forward, (item, now) => item.Forward("Công ty Điện lực Nghệ An", "Đường điện do công ty quản lý", now));
        var page = await sender.FollowAsync(receipt);

        Assert.Contains("Công ty Điện lực Nghệ An", page.One("standing"), StringComparison.Ordinal);
        Assert.Contains("do công ty quản lý", page.One("end-note"), StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(92)]
    public async Task After_a_merge_the_sender_follows_the_other_report_without_reading_or_changing_what_somebody_else_wrote(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var first = site.NewVisitor();
        using var second = site.NewVisitor();
        var mine = await first.SendAsync(site, new Saying());
        var other = await second.SendAsync(site, new Saying { Text = "Nhà bà Ba số 7 bị đèn đường hỏng làm tối cả ngõ" });

        await site.MergeAsync(mine.Code, other.Code);
        await site.AssignAsync(other.Code);
        var page = await first.FollowAsync(mine);

        Assert.Contains(other.Code, page.Heading, StringComparison.Ordinal);
        Assert.Contains(mine.Code, page.One("merged-from"), StringComparison.Ordinal);
        Assert.Contains("Đã giao cho cơ quan", page.One("standing"), StringComparison.Ordinal);
        Assert.DoesNotContain("bà Ba", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasForm("add"));
        Assert.Equal(Links.Followed(), (await first.OpenAsync(Links.Withdraw())).Address);
    }

    [Theory, EngineData, Rule(92)]
    public async Task After_a_merge_each_sender_gets_the_answer(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var first = site.NewVisitor();
        using var second = site.NewVisitor();
        var mine = await first.SendAsync(site, new Saying());
        var other = await second.SendAsync(site, new Saying());

        await site.MergeAsync(mine.Code, other.Code);
        await site.AnswerAsync(other.Code);

        Assert.Contains("Đã thay bóng", (await first.FollowAsync(mine)).One("answer"), StringComparison.Ordinal);
        Assert.Contains("Đã thay bóng", (await second.FollowAsync(other)).One("answer"), StringComparison.Ordinal);
    }
}
