using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Desk;

public class AnswerPhotoTests
{
    private const string Seen = "Cột đèn đầu xóm đã sáng";

    [Theory, EngineData]
    public async Task A_photo_of_what_was_done_goes_with_the_answer_over_the_checker_to_the_public_the_sender_and_the_history(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        using var resident = site.NewVisitor();

        var uploaded = await (await cast.WritingAsync(sent.Code)).Photo(1).Photo(2).SubmitAsync("photos");
        var described = await uploaded.Form("answer").Fill("Input.Photos[0].Caption", Seen).SubmitAsync();
        var early = await resident.GetAsync(Links.Photo((await site.AnswerPhotosAsync(sent.Code))[0].Id));
        var check = await cast.Moderator.OpenAsync(Links.CheckAnswer(sent.Code));
        var given = await check.Form("give").Tick("Input.Photos", on: false, value: $"{(await site.AnswerPhotosAsync(sent.Code))[1].Id}").SubmitAsync();
        var shown = await resident.OpenAsync(Links.One(sent.Code));
        var followed = await resident.FollowAsync(sent);

        Assert.Equal("Đã thay bóng đèn mới.", uploaded.Form("answer").ValueOf("Input.Text"));
        Assert.Equal(2, uploaded.Document.QuerySelectorAll("[data-test=photos] img").Length);
        Assert.All([uploaded, described, given], page => Assert.Empty(page.Errors));
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Contains(Seen, check.One("photos"), StringComparison.Ordinal);
        Assert.All([shown, followed], page => Assert.Contains(Seen, Assert.Single(page.Document.QuerySelectorAll("[data-test=answer] details img")).GetAttribute("alt"), StringComparison.Ordinal));
        Assert.All([shown, followed, given], page => Assert.NotEmpty(page.Document.QuerySelectorAll(".dv-line a[href^='#answer-']")));
        Assert.Equal(HttpStatusCode.OK, (await resident.GetAsync(Links.Photo((await site.AnswerPhotosAsync(sent.Code))[0].Id))).StatusCode);
    }

    [Theory, EngineData]
    public async Task A_file_that_is_no_photo_is_named_and_the_words_and_the_other_photos_stay(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);

        var wrong = await (await cast.WritingAsync(sent.Code)).Photo(1).Attach("Input.Files", "bang-ke.jpg", "không phải ảnh"u8.ToArray()).SubmitAsync();
        var sentOn = await wrong.Form("answer").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("bang-ke.jpg", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("Đã thay bóng đèn mới.", wrong.Form("answer").ValueOf("Input.Text"));
        Assert.Single(wrong.Document.QuerySelectorAll("[data-test=photos] img"));
        Assert.Empty(sentOn.Errors);
        Assert.Equal(FeedbackState.Answered, (await site.ReportAsync(sent.Code)).State);
        Assert.Single(await site.AnswerPhotosAsync(sent.Code));
    }

    [Theory, EngineData]
    public async Task Five_photos_are_the_most_of_an_answer_one_taken_away_makes_room_and_the_same_one_counts_once(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);

        var full = await (await cast.WritingAsync(sent.Code)).Photo(1).Photo(2).Photo(3).Photo(4).Photo(5).Photo(6).SubmitAsync("photos");
        var first = (await site.AnswerPhotosAsync(sent.Code))[0].Id;
        var without = await full.Form("answer").Force("Remove", $"{first:N}").SubmitAsync();
        var again = await without.Form("answer").Photo(2).Photo(6).SubmitAsync("photos");

        Assert.Contains("tối đa 5 ảnh", Assert.Single(full.Errors), StringComparison.Ordinal);
        Assert.Equal(5, full.Document.QuerySelectorAll("[data-test=photos] img").Length);
        Assert.False(full.Form("answer").Has("Input.Files"));
        Assert.Equal(4, without.Document.QuerySelectorAll("[data-test=photos] img").Length);
        Assert.Empty(again.Errors);
        Assert.Equal([1, 2, 3, 4, 5], (await site.AnswerPhotosAsync(sent.Code)).Select(p => p.Number).Order());
    }

    [Theory, EngineData]
    public async Task The_answer_after_a_reopening_has_five_photos_of_its_own_counted_from_one(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var sender = site.NewVisitor();
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);
        var first = await (await cast.WritingAsync(sent.Code)).Photo(1).Photo(2).Photo(3).Photo(4).Photo(5).SubmitAsync();
        await (await cast.Moderator.OpenAsync(Links.CheckAnswer(sent.Code))).Form("give").SubmitAsync();
        var rated = await (await sender.FollowAsync(sent)).RateAsync(SatisfactionRating.NotSatisfied);
        await rated.Form("reopen").Fill("Why", "Đèn sáng hai hôm lại tắt, ngõ vẫn tối").SubmitAsync();

        var second = await (await cast.WritingAsync(sent.Code)).Photo(1).Photo(6).Photo(7).Photo(8).Photo(9).Photo(10).SubmitAsync("photos");

        Assert.Empty(first.Errors);
        Assert.Contains("tối đa 5 ảnh", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(["Ảnh 1", "Ảnh 2", "Ảnh 3", "Ảnh 4", "Ảnh 5"], second.Document.QuerySelectorAll("[data-test=photos] img").Select(i => i.GetAttribute("alt")));
        Assert.Equal([5, 5], (await site.AnswerPhotosAsync(sent.Code)).GroupBy(p => p.Round).Select(g => g.Count()));
    }

    [Fact]
    public async Task A_description_that_is_too_long_is_said_and_kept()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);
        var uploaded = await (await cast.WritingAsync(sent.Code)).Photo(1).SubmitAsync("photos");

        var wrong = await uploaded.Form("answer").Fill("Input.Photos[0].Caption", new string('x', 201)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(new string('x', 201), wrong.Form("answer").ValueOf("Input.Photos[0].Caption"));
        Assert.Contains("200 ký tự", Assert.Single(wrong.Errors), StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task The_photos_of_a_report_are_five_over_all_that_its_sender_adds(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        var sent = await sender.SendAsync(site, new Saying { Photos = [("1.png", Pictures.Png(41, 40)), ("2.png", Pictures.Png(42, 40)), ("3.png", Pictures.Png(43, 40)), ("4.png", Pictures.Png(44, 40))] });

        var tooMany = await (await sender.FollowAsync(sent)).Form("add").Fill("Added", "Thêm hai ảnh chụp tối qua").Photo(5, "Files").Photo(6, "Files").SubmitAsync();
        var one = await tooMany.Form("add").SubmitAsync();
        var more = await one.Form("add").Fill("Added", "Chỉ thêm lời, không thêm ảnh").SubmitAsync();

        Assert.Contains("tối đa 5 ảnh", Assert.Single(tooMany.Errors), StringComparison.Ordinal);
        Assert.Equal("Thêm hai ảnh chụp tối qua", tooMany.Form("add").ValueOf("Added"));
        Assert.Empty(one.Errors);
        Assert.False(one.Form("add").Has("Files"));
        Assert.Empty(more.Errors);
        Assert.Equal(5, await site.InDbAsync(db => db.Set<Photo>().CountAsync()));
    }
}

internal static class AnswerPhotoSteps
{
    public static async Task<PageForm> WritingAsync(this DeskCast cast, string code) =>
        (await cast.Handler.OpenAsync(Links.Answer(code))).Form("answer").Fill("Input.Text", "Đã thay bóng đèn mới.");

    public static PageForm Photo(this PageForm form, uint number, string field = "Input.Files") => form.Attach(field, $"anh-{number}.png", Pictures.Png(40 + number, 40), "image/png");

    public static Task<List<Photo>> AnswerPhotosAsync(this Site site, string code) => site.InDbAsync(async db =>
    {
        var item = await site.ReportAsync(code);
        return await db.Set<Photo>().AsNoTracking().Where(p => p.ItemId == item.Id && p.Source == PhotoSource.Body).OrderBy(p => p.Number).ToListAsync();
    });
}
