using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Following;

public class SenderActsTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private const string Why = "Đèn mới sửa được hai hôm lại tắt, ngõ vẫn tối";

    [Theory, EngineData, Rule(94)]
    public async Task An_answer_is_rated_once_and_only_after_it_was_given(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());

        var before = await sender.FollowAsync(receipt);
        await site.AnswerAsync(receipt.Code);
        var answered = await sender.OpenAsync(Links.Followed());
        var rated = await answered.RateAsync(SatisfactionRating.Acceptable);
        var again = await answered.RateAsync(SatisfactionRating.Acceptable);
        var other = await answered.RateAsync(SatisfactionRating.Satisfied);

        Assert.False(before.HasForm("rate"));
        Assert.Contains("Chấp nhận được", rated.One("rated"), StringComparison.Ordinal);
        Assert.False(rated.HasForm("rate"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Equal(SatisfactionRating.Acceptable, await site.InDbAsync(db => db.Set<Rating>().OrderBy(r => r.GrantId).Select(r => r.Step).LastAsync()));
    }

    [Theory, EngineData, Rule(88), Rule(94)]
    public async Task The_words_of_a_rating_are_cut_loose_from_the_report_and_the_public_page_shows_no_rating(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912345678") });
        await site.PublishAsync(receipt.Code);
        await site.AnswerAsync(receipt.Code);

        await (await sender.FollowAsync(receipt)).RateAsync(SatisfactionRating.NotSatisfied, "Sửa qua loa, thái độ chưa tốt");

        var words = await site.InDbAsync(db => db.Set<RatingWords>().SingleAsync());
        var report = await site.ReportAsync(receipt.Code);
        Assert.Equal(("40/17971", new DateOnly(2026, 1, 1)), (words.CommunePath, words.Month));
        Assert.NotEqual(report.Id.Value, words.Id);
        Assert.DoesNotContain(typeof(RatingWords).GetProperties(), p => p.Name.Contains("Item", StringComparison.Ordinal) || p.Name.Contains("Grant", StringComparison.Ordinal));
        var page = await site.NewVisitor().OpenAsync(Links.One(receipt.Code));
        Assert.DoesNotContain("hài lòng", OpenPage.WordsOf(page.Document.QuerySelector("main")!), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("qua loa", page.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(91)]
    public async Task Whoever_is_not_satisfied_asks_again_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await site.AnswerAsync(receipt.Code);

        var rated = await (await sender.FollowAsync(receipt)).RateAsync(SatisfactionRating.NotSatisfied);
        var form = rated.Form("reopen").Fill("Why", Why);
        var asked = await form.SubmitAsync();
        var twice = await form.SubmitAsync();
        await site.AnswerAsync(receipt.Code, "Đã thay cả bộ đèn ngày 08/01/2026.");
        var second = await (await sender.OpenAsync(Links.Followed())).RateAsync(SatisfactionRating.NotSatisfied);

        Assert.Contains("đề nghị xem lại", asked.One("standing"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Equal(2, second.All("answer").Count);
        Assert.False(second.HasForm("reopen"));
        Assert.Equal(1, (await site.ReportAsync(receipt.Code)).Reopenings);
        Assert.Equal(1, await site.InDbAsync(db => db.Set<Addition>().CountAsync(a => a.Text == Why && a.ItemId == db.Set<FeedbackItem>().Single(f => f.Code == receipt.Code).Id)));
    }

    [Theory, EngineData, Rule(91)]
    public async Task Asking_again_ends_with_the_days_of_the_rule_set_and_needs_the_rating(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await site.AnswerAsync(receipt.Code);

        var satisfied = await (await sender.FollowAsync(receipt)).RateAsync(SatisfactionRating.NotSatisfied);
        site.Clock.Advance(TimeSpan.FromDays(8));
        var late = await sender.FollowAsync(receipt);
        var forced = await satisfied.Form("reopen").Fill("Why", Why).SubmitAsync();

        Assert.True(satisfied.HasForm("reopen"));
        Assert.False(late.HasForm("reopen"));
        Assert.Equal(HttpStatusCode.BadRequest, forced.Status);
        Assert.Equal(0, (await site.ReportAsync(receipt.Code)).Reopenings);
    }

    [Theory, EngineData]
    public async Task Words_and_photos_are_added_once_however_often_the_form_is_sent(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await site.PublishAsync(receipt.Code);

        var form = (await sender.FollowAsync(receipt)).Form("add").Fill("Added", "Tối qua có người vấp ngã ở đó").Attach("Files", "anh.png", Pictures.Png(640, 480), "image/png");
        var added = await form.SubmitAsync();
        await form.SubmitAsync();
        var page = await site.NewVisitor().OpenAsync(Links.One(receipt.Code));

        Assert.Equal("Tối qua có người vấp ngã ở đó", OpenPage.WordsOf(Assert.Single(added.Document.QuerySelectorAll("[data-test=addition]"))));
        Assert.Single(added.Document.QuerySelectorAll(".dv-photos img"));
        Assert.DoesNotContain("vấp ngã", page.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_file_that_is_no_photo_is_named_and_the_photos_chosen_with_it_wait_for_the_words(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());

        var wrong = await (await sender.FollowAsync(receipt)).Form("add").Fill("Added", "Ngắn")
            .Attach("Files", "mot.png", Pictures.Png(640, 480), "image/png").Attach("Files", "bang-ke.jpg", "không phải ảnh"u8.ToArray()).Attach("Files", "hai.png", Pictures.Png(480, 640), "image/png").SubmitAsync();
        var thumbnail = wrong.Document.QuerySelector("[data-test=waiting] img")!.GetAttribute("src")!;
        var seen = await sender.GetAsync(thumbnail);
        var unseen = await site.NewVisitor().GetAsync(thumbnail);
        var less = await wrong.Form("add").Force("Remove", wrong.Document.QuerySelector("[data-test=waiting] button")!.GetAttribute("value")!).SubmitAsync();
        var left = (await sender.OpenAsync(Links.Followed())).Document.QuerySelectorAll("[data-test=waiting] img").Length;
        var added = await less.Form("add").Fill("Added", "Tối qua có người vấp ngã ở đó").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains(wrong.Errors, e => e.Contains("bang-ke.jpg", StringComparison.Ordinal));
        Assert.Equal("Ngắn", wrong.Form("add").ValueOf("Added"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (seen.StatusCode, unseen.StatusCode));
        Assert.Equal((HttpStatusCode.OK, 1), (less.Status, left));
        Assert.Empty(added.Errors);
        Assert.Empty(added.Document.QuerySelectorAll("[data-test=waiting] img"));
        Assert.Single(added.Document.QuerySelectorAll(".dv-photos img"));
    }

    [Theory, EngineData]
    public async Task A_report_is_taken_back_before_publication_and_its_sender_is_forgotten_at_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912345678") });

        await sender.FollowAsync(receipt);
        var form = (await sender.OpenAsync(Links.Withdraw())).Form("withdraw");
        var done = await form.SubmitAsync();
        var twice = await form.SubmitAsync();

        Assert.Contains("Bạn đã rút", done.One("standing"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Equal(FeedbackState.Withdrawn, (await site.ReportAsync(receipt.Code)).State);
        Assert.Null(await site.SenderAsync(receipt.Code));
    }

    [Theory, EngineData]
    public async Task What_the_public_has_seen_is_not_taken_back(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying());
        await sender.FollowAsync(receipt);
        var form = (await sender.OpenAsync(Links.Withdraw())).Form("withdraw");

        await site.PublishAsync(receipt.Code);
        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(FeedbackState.Received, (await site.ReportAsync(receipt.Code)).State);
    }

    [Theory, EngineData, Rule(139)]
    public async Task Consent_is_taken_back_and_name_and_contact_are_gone_while_the_report_goes_on(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912345678", "hoa@example.vn") { AgreesMail = true } });

        var form = (await sender.FollowAsync(receipt)).Form("forget");
        var done = await form.SubmitAsync();
        var twice = await form.SubmitAsync();

        Assert.Null(await site.SenderAsync(receipt.Code));
        Assert.False(done.HasForm("forget"));
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Equal(FeedbackState.Received, (await site.ReportAsync(receipt.Code)).State);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<FollowGrant>().CountAsync(g => g.Code == receipt.Code && g.Email != null)));
    }

    [Theory, EngineData, Rule(139)]
    public async Task A_name_that_the_law_asks_for_is_not_kept_by_consent_and_cannot_be_taken_back(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var sender = site.NewVisitor();
        var receipt = await sender.SendAsync(site, new Saying { Category = "land", Text = "Nhà bên cạnh xây lấn ra ngõ chung từ tháng trước", Who = new("Lê Thị Mai", "0912345678") });

        Assert.False((await sender.FollowAsync(receipt)).HasForm("forget"));
    }

    [Theory, EngineData, Rule(139)]
    public async Task Whoever_was_signed_in_gets_a_copy_of_what_was_given_and_agreed_to(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var resident = await site.SignInAs();
        var receipt = await resident.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912345678") });
        var nameless = await resident.SendAsync(site, new Saying());

        var copy = await (await resident.GetAsync("/tai-khoan/du-lieu-cua-toi/tai-ve")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(receipt.Code, copy, StringComparison.Ordinal);
        Assert.Contains("2026-01-01:contact", copy, StringComparison.Ordinal);
        Assert.DoesNotContain(nameless.Code, copy, StringComparison.Ordinal);
    }
}
