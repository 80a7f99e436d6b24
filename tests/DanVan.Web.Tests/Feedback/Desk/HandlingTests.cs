using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Platform.Deadlines;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Desk;

public class HandlingTests
{
    [Theory, EngineData, Rule(87), Rule(88)]
    public async Task A_report_goes_from_the_resident_over_the_desk_to_a_public_answer_and_nobody_on_the_way_reads_who_sent_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync(said: new Saying { Commune = "17950", Who = new Person("Nguyễn Thị Mận", "0912 345 678") });
        using var resident = site.NewVisitor();

        await cast.PublishAsync(sent.Code);
        var assigned = await cast.AssignAsync(sent.Code);
        var started = await cast.StepAsync(cast.Handler, Links.Desk(sent.Code), "start");
        var answered = await cast.AnswerAsync(sent.Code);
        var given = await cast.GiveAsync(sent.Code);
        var handlers = await cast.Handler.OpenAsync(Links.Desk(sent.Code));
        var shown = await resident.OpenAsync(Links.One(sent.Code));
        var followed = await resident.FollowAsync(sent);
        var rated = await followed.RateAsync(SatisfactionRating.Satisfied);

        Assert.All([assigned, started, answered, given, rated], page => Assert.Empty(page.Errors));
        Assert.Contains("Phòng Kinh tế", assigned.Text, StringComparison.Ordinal);
        Assert.Equal("Đã thay bóng đèn mới, tối nay sáng lại.", shown.Document.QuerySelector("[data-test=answer] .dv-words")!.TextContent.Trim());
        Assert.All([assigned, started, answered, given, handlers, shown], page =>
        {
            Assert.DoesNotContain("Mận", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("345", page.Text, StringComparison.Ordinal);
        });
        Assert.Equal(["FeedbackSent", "Publish", "Assign", "Start", "Answer", "GiveAnswer"], await site.StepsAsync(sent.Code));
        Assert.Empty((await cast.Officer.OpenAsync("/ban-lam-viec")).All("desk"));
    }

    [Theory, EngineData, Rule(80)]
    public async Task The_body_a_report_is_about_is_no_choice_and_is_refused_when_forced(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var classify = (await cast.Officer.OpenAsync(Links.Classify(sent.Code))).Form("classify");
        Assert.Empty((await classify.Fill("Input.AboutBody", cast.Economy.ToString()).SubmitAsync()).Errors);

        var form = (await cast.Officer.OpenAsync(Links.Assign(sent.Code))).Form("assign");
        var choices = form.ChoicesOf("Input.Body");
        var forced = await form.Withhold("Input.Body").Force("Input.Body", cast.Economy.ToString()).SubmitAsync();
        var opened = await cast.Handler.OpenAsync(Links.Desk(sent.Code));

        Assert.DoesNotContain(cast.Economy.ToString(), choices);
        Assert.Contains(cast.Culture.ToString(), choices);
        Assert.Contains("Phản ánh nói về chính cơ quan hoặc người này", Assert.Single(forced.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, opened.Status);
    }

    [Fact, Rule(80)]
    public async Task The_officer_a_report_is_about_does_not_get_it_and_cannot_open_it()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var classify = (await cast.Officer.OpenAsync(Links.Classify(sent.Code))).Form("classify");
        await classify.Fill("Input.AboutAccount", cast.Moderator.Account!.Value.Value.ToString()).SubmitAsync();

        var opened = await cast.Moderator.OpenAsync(Links.Desk(sent.Code));
        var moderated = await cast.Moderator.OpenAsync(Links.Moderate(sent.Code));
        var desk = await cast.Moderator.OpenAsync("/ban-lam-viec");

        Assert.Equal(HttpStatusCode.NotFound, opened.Status);
        Assert.Equal(HttpStatusCode.NotFound, moderated.Status);
        Assert.Empty(desk.All("desk"));
    }

    [Theory, EngineData, Rule(81)]
    public async Task What_is_not_ours_is_forwarded_within_five_working_days_and_its_sender_reads_where_to(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var due = await site.DueAsync(sent.Code, "triage");

        var form = (await cast.Officer.OpenAsync(Links.Pass(sent.Code))).Form("pass");
        var passed = await form.Choose("Input.Way", "outside").Fill("Input.Authority", "Công ty Điện lực Nghệ An").Fill("Input.Note", "Điện lực trả lời trước ngày 20.").SubmitAsync();
        using var resident = site.NewVisitor();
        var followed = await resident.FollowAsync(sent);

        // Received on Monday, 5 January 2026: the fifth working day after it is Saturday, 10 January, worked in exchange for the 2nd.
        Assert.Equal(new DateOnly(2026, 1, 10), due.Clock.DueOn);
        Assert.Empty(passed.Errors);
        Assert.Contains("Công ty Điện lực Nghệ An", followed.Text, StringComparison.Ordinal);
        Assert.NotNull((await site.DueAsync(sent.Code, "triage")).Clock.MetAt);
    }

    [Theory, Rule(82)]
    [InlineData("accepted")]
    [InlineData("extended")]
    [InlineData("refused")]
    [InlineData("forwarded")]
    public async Task Each_of_the_four_outcomes_is_the_reply_on_handling_within_ten_working_days(string outcome)
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        Assert.Equal(new DateOnly(2026, 1, 16), (await site.DueAsync(sent.Code, "notice")).Clock.DueOn);

        var page = outcome switch
        {
            "refused" => await (await cast.Officer.OpenAsync(Links.NotAccept(sent.Code))).Form("not-accept").Choose("Input.Reason", "unclear").SubmitAsync(),
            "forwarded" => await (await cast.Officer.OpenAsync(Links.Pass(sent.Code))).Form("pass").Choose("Input.Way", "outside").Fill("Input.Authority", "Điện lực").SubmitAsync(),
            _ => await cast.AssignAsync(sent.Code),
        };
        if (outcome == "extended")
            page = await (await cast.Handler.OpenAsync(Links.Extend(sent.Code))).Form("extend").Day("Input.To", new DateOnly(2026, 1, 20)).Fill("Input.Reason", "Chờ vật tư thay thế").SubmitAsync();

        Assert.Empty(page.Errors);
        Assert.NotNull((await site.DueAsync(sent.Code, "notice")).Clock.MetAt);
    }

    [Theory, EngineData, Rule(89)]
    public async Task An_extension_comes_before_the_due_date_with_a_reason_and_late_stays_late(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        var due = (await site.ReportAsync(sent.Code)).DueOn!.Value;

        var silent = await (await cast.Handler.OpenAsync(Links.Extend(sent.Code))).Form("extend").Day("Input.To", due.AddDays(3)).SubmitAsync();
        var extended = await (await cast.Handler.OpenAsync(Links.Extend(sent.Code))).Form("extend").Day("Input.To", due.AddDays(3)).Fill("Input.Reason", "Chờ vật tư thay thế").SubmitAsync();
        site.Clock.Advance(TimeSpan.FromDays(30));
        await site.RunJobsAsync();
        var late = await (await cast.Handler.OpenAsync(Links.Extend(sent.Code))).Form("extend").Day("Input.To", due.AddDays(60)).Fill("Input.Reason", "Vẫn chưa xong").SubmitAsync();
        using var reader = site.NewVisitor();
        var shown = await reader.OpenAsync(Links.One(sent.Code));

        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Empty(extended.Errors);
        Assert.NotEmpty(late.Errors);
        Assert.Contains("Vẫn chưa xong", late.Form("extend").ValueOf("Input.Reason"), StringComparison.Ordinal);
        Assert.Contains("Quá hạn", shown.Text, StringComparison.Ordinal);
        Assert.Contains("gia hạn", shown.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EngineData, Rule(91)]
    public async Task Who_is_not_satisfied_asks_again_once_and_another_person_answers(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var second = await site.SignInAs(Role.HandlingOfficer, GivenDesk.Commune, cast.Economy);
        var sent = await site.SentAsync();
        await cast.AnsweredAsync(sent.Code);
        using var resident = site.NewVisitor();
        var rated = await (await resident.FollowAsync(sent)).RateAsync(SatisfactionRating.NotSatisfied);
        var reopened = await rated.Form("reopen").Fill("Why", "Đèn vẫn chập chờn cả tối.").SubmitAsync();

        var same = await cast.AnswerAsync(sent.Code, "Như lần trước.");
        var other = await (await second.OpenAsync(Links.Answer(sent.Code))).Form("answer").Fill("Input.Text", "Đã thay cả chấn lưu.").SubmitAsync();
        var given = await cast.GiveAsync(sent.Code);
        var again = await resident.OpenAsync(Links.Followed());

        Assert.Empty(reopened.Errors);
        Assert.Contains("người thứ hai", Assert.Single(same.Errors), StringComparison.Ordinal);
        Assert.Equal("Như lần trước.", same.Form("answer").ValueOf("Input.Text"));
        Assert.Empty(other.Errors);
        Assert.Empty(given.Errors);
        Assert.False(again.HasForm("reopen"));
        Assert.Contains("Đã thay cả chấn lưu.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_checks_what_they_wrote_and_an_answer_goes_back_with_its_reason()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        using var both = await site.SignInAs(new Grant(Role.HandlingOfficer, GivenDesk.Commune, cast.Economy, new(2025, 1, 1), null), new Grant(Role.Moderator, GivenDesk.Commune, null, new(2025, 1, 1), null));
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);
        await (await both.OpenAsync(Links.Answer(sent.Code))).Form("answer").Fill("Input.Text", "Đã sửa xong hôm nay.").SubmitAsync();

        var own = await (await both.OpenAsync(Links.CheckAnswer(sent.Code))).Form("give").SubmitAsync();
        var silent = await (await cast.Moderator.OpenAsync(Links.CheckAnswer(sent.Code))).Form("return").SubmitAsync();
        var back = await (await cast.Moderator.OpenAsync(Links.CheckAnswer(sent.Code))).Form("return").Fill("Input.Why", "Ghi rõ ngày sửa xong").SubmitAsync();
        var again = await both.OpenAsync(Links.Answer(sent.Code));

        Assert.NotEmpty(own.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Empty(back.Errors);
        Assert.Contains("Ghi rõ ngày sửa xong", again.Text, StringComparison.Ordinal);
        Assert.Equal("Đã sửa xong hôm nay.", again.Form("answer").ValueOf("Input.Text"));
    }

    [Theory, EngineData]
    public async Task The_second_of_two_officers_reads_what_changed_and_keeps_what_was_typed(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var stale = (await cast.Officer.OpenAsync(Links.NotAccept(sent.Code))).Form("not-accept");
        await cast.PublishAsync(sent.Code);

        var conflict = await stale.Choose("Input.Reason", "unclear").Fill("Input.Note", "Không rõ đường nào, xin gọi lại.").SubmitAsync();
        var sentAgain = await conflict.Form("not-accept").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Công khai", conflict.One("meanwhile"), StringComparison.Ordinal);
        Assert.Equal("Không rõ đường nào, xin gọi lại.", conflict.Form("not-accept").ValueOf("Input.Note"));
        Assert.Empty(sentAgain.Errors);
        Assert.Equal(FeedbackState.NotAccepted, (await site.ReportAsync(sent.Code)).State);
    }

    [Fact]
    public async Task A_note_is_kept_once_however_often_it_is_sent_and_the_sender_never_reads_it()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var form = (await cast.Officer.OpenAsync(Links.Desk(sent.Code))).Form("add-note").Fill("Note", "Gọi điện lực hỏi lịch");

        await form.SendAsync();
        var page = await form.SubmitAsync();
        using var resident = site.NewVisitor();
        var followed = await resident.FollowAsync(sent);

        Assert.Single(page.All("note"));
        Assert.DoesNotContain("Gọi điện lực", followed.Text, StringComparison.Ordinal);
    }
}

internal static class HandlingSteps
{
    public static Task<DeadlineRow> DueAsync(this Site site, string code, string task) =>
        site.InDbAsync(db => db.Set<DeadlineRow>().AsNoTracking().SingleAsync(d => d.Code == code && d.Task == task));

    /// <summary>The three fields of a day.</summary>
    public static PageForm Day(this PageForm form, string field, DateOnly day) => form.Fill(field, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
