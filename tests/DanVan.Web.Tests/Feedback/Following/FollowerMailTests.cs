using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Public;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Following;

public class FollowerMailTests
{
    private static readonly Saying _said = new() { Who = new("Nguyễn Thị Hoà", Email: "hoa@example.vn") { AgreesMail = true } };

    [Theory, EngineData, Rule(139)]
    public async Task Nothing_but_the_link_is_sent_before_the_owner_of_the_address_confirmed_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, _said);

        var first = Assert.Single(await site.MailsAsync());
        await site.AssignAsync(receipt.Code);
        var afterAssign = (await site.MailsAsync()).Count;
        var opened = await site.NewVisitor().OpenAsync(first.LinkIn("/phan-anh/theo-doi/xac-nhan/"));
        var confirmed = await opened.Form("confirm").SubmitAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.AnswerAsync(receipt.Code);
        var told = await site.MailsAsync();

        Assert.Equal(1, afterAssign);
        Assert.Contains(receipt.Code, confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(2, told.Count);
        Assert.Contains("đã có trả lời", told[1].Subject, StringComparison.Ordinal);
        Assert.All(told, m => Assert.DoesNotContain("ngõ 12", m.TextBody, StringComparison.Ordinal));
        Assert.All(told, m => Assert.DoesNotContain(receipt.Key, m.TextBody, StringComparison.Ordinal));
    }

    [Theory, EngineData]
    public async Task Opening_the_link_alone_confirms_nothing_because_programs_open_links_too(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var receipt = await site.NewVisitor().SendAsync(site, _said);
        var link = Assert.Single(await site.MailsAsync()).LinkIn("/phan-anh/theo-doi/xac-nhan/");

        await site.NewVisitor().OpenAsync(link);
        await site.AssignAsync(receipt.Code);

        Assert.Single(await site.MailsAsync());
    }

    [Theory, EngineData, Rule(139)]
    public async Task One_click_in_a_mail_ends_the_mails_and_forgets_the_address(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var receipt = await ConfirmedAsync(site);
        await site.AssignAsync(receipt.Code);
        var stop = new Uri((await site.MailsAsync()).Select(m => m.Headers["List-Unsubscribe"]).Single(stop => stop is not null)!.Trim('<', '>')).PathAndQuery;

        // As a mail program does it: no page before, no cookie, no token.
        using var oneClick = new HttpRequestMessage(HttpMethod.Post, new Uri(Site.Address, stop)) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        var answer = await site.NewVisitor().SendAsync(oneClick);
        await site.AnswerAsync(receipt.Code);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, (await site.MailsAsync()).Count);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<FollowGrant>().CountAsync(g => g.Email != null)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewVisitor().OpenAsync((await site.MailsAsync()).Single(m => m.TextBody!.Contains("/xac-nhan/", StringComparison.Ordinal)).LinkIn("/phan-anh/theo-doi/xac-nhan/"))).Form("confirm").SubmitAsync()).Status);
    }

    [Theory, EngineData]
    public async Task The_same_act_twice_is_told_twice(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var receipt = await ConfirmedAsync(site);
        await site.AssignAsync(receipt.Code);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.ActAsync(receipt.Code, FeedbackAction.Extend, (item, _) => item.Extend());
            await site.RunJobsAsync();
        }

        Assert.Equal(2, (await site.MailsAsync()).Count(m => m.Subject!.Contains("gia hạn", StringComparison.Ordinal)));
    }

    [Theory, EngineData, Rule(92)]
    public async Task After_a_merge_every_sender_and_whoever_joined_is_told_under_the_code_they_know(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var mine = await ConfirmedAsync(site);
        var other = await site.NewVisitor().SendAsync(site, new Saying());

        await site.MergeAsync(mine.Code, other.Code);
        await site.RunJobsAsync();
        await site.AnswerAsync(other.Code);
        var mails = await site.MailsAsync();

        Assert.Contains(mails, m => m.Subject == $"{mine.Code}: được xử lý chung với một phản ánh cùng việc");
        Assert.Contains(mails, m => m.Subject == $"{mine.Code}: đã có trả lời");
    }

    [Theory, EngineData, Rule(93)]
    public async Task Whoever_sent_without_a_name_leaves_no_address_later_either(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());

        var page = await sender.FollowAsync(receipt);

        Assert.False(page.HasForm("mail"));
        Assert.Contains("không lưu địa chỉ nào", page.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task An_address_is_changed_and_removed_on_the_follower_s_page(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var receipt = await ConfirmedAsync(site);
        using var sender = site.NewVisitor();

        var wrong = await (await sender.FollowAsync(receipt)).Form("mail").Fill("Email", "hoa@").SubmitAsync();
        var changed = await wrong.Form("mail").Fill("Email", "hoa2@example.vn").Tick("AgreesMail").SubmitAsync();
        var stopped = await changed.Form("stop-mail").SubmitAsync();

        Assert.Equal(2, wrong.Errors.Count);
        Assert.Contains("Đang chờ bạn mở liên kết", changed.One("mail-state"), StringComparison.Ordinal);
        Assert.False(stopped.HasForm("stop-mail"));
    }

    [Theory, EngineData]
    public async Task The_addresses_of_whoever_joined_are_forgotten_in_time_too(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Đèn đường ngõ 5 không sáng");
        await site.SaveAsync(item);
        await (await site.NewVisitor().OpenAsync(Links.MeToo(item.Code))).Form("join").Fill("Input.Email", "ba@example.vn").Tick("Input.AgreesMail").SubmitAsync();
        await site.AnswerAsync(item.Code);

        await NightAsync(site, daysLater: 720);
        var kept = await site.InDbAsync(db => db.Set<FollowGrant>().CountAsync(g => g.Email != null));
        await NightAsync(site, daysLater: 20);

        Assert.Equal(1, kept);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<FollowGrant>().CountAsync(g => g.Email != null)));
    }

    // The night before and the night after: a daily job that was planned long ago runs for the day it was planned for.
    private static async Task NightAsync(Site site, int daysLater)
    {
        site.Clock.Advance(TimeSpan.FromDays(daysLater));
        await site.RunJobsAsync();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.RunJobsAsync();
    }

    private static async Task<Receipt> ConfirmedAsync(Site site)
    {
        var receipt = await site.NewVisitor().SendAsync(site, _said);
        var link = Assert.Single(await site.MailsAsync()).LinkIn("/phan-anh/theo-doi/xac-nhan/");
        await (await site.NewVisitor().OpenAsync(link)).Form("confirm").SubmitAsync();
        return receipt;
    }
}
