using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Following;
using DanVan.Web.Tests.Feedback.Sending;
using DanVan.Web.Tests.Sealed;
using ImageMagick;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Desk;

public class ModerationTests
{
    private const string Telling = "Đèn hỏng trước nhà ông Nguyễn Văn Bưởi, gọi số 0912 345 678 để hỏi, nhờ anh Quýt ở quán nước.";

    [Theory, EngineData, Rule(88)]
    public async Task Names_and_numbers_are_covered_before_the_public_reads_and_the_first_words_stay_sealed(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync(Telling);
        var form = (await cast.Moderator.OpenAsync(Links.Moderate(sent.Code))).Form("publish").Fill("Input.Phrases", "quán nước");

        var preview = await form.SubmitAsync("look");
        var published = await form.SubmitAsync();
        using var reader = site.NewVisitor();
        var shown = await reader.OpenAsync(Links.One(sent.Code));
        var original = await (await cast.Moderator.OpenAsync(Links.Sender(sent.Code))).Form("open-sender").Choose("Input.What", "OriginalText").Fill("Input.Reason", "Đối chiếu nội dung đã che").SubmitAsync();

        Assert.Contains("[***]", preview.One("preview"), StringComparison.Ordinal);
        Assert.Empty(published.Errors);
        Assert.All(["Bưởi", "0912", "quán nước"], hidden => Assert.DoesNotContain(hidden, shown.Text, StringComparison.Ordinal));
        Assert.Contains("Đèn hỏng trước nhà", shown.Text, StringComparison.Ordinal);
        Assert.Equal(Telling, original.One("original"));
    }

    [Theory, EngineData, Rule(87)]
    public async Task Who_sent_it_opens_only_with_a_reason_that_the_auditor_reads_and_never_for_whoever_handles_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var auditor = await site.SignInAs(Role.Auditor, "40");
        var sent = await site.SentAsync(said: new Saying { Commune = "17950", Who = new Person("Nguyễn Thị Mận", "0912 345 678") });
        await cast.AssignAsync(sent.Code);

        var silent = await (await cast.Moderator.OpenAsync(Links.Sender(sent.Code))).Form("open-sender").Fill("Input.Reason", "xem").SubmitAsync();
        var opened = await (await cast.Moderator.OpenAsync(Links.Sender(sent.Code))).Form("open-sender").Fill("Input.Reason", "Hỏi lại vị trí cột đèn").SubmitAsync();
        var handler = await cast.Handler.GetAsync(Links.Sender(sent.Code));
        var audit = await auditor.OpenAsync(Links.Readings());

        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Equal("Nguyễn Thị Mận", opened.One("name"));
        Assert.NotEqual(HttpStatusCode.OK, handler.StatusCode);
        Assert.Contains("Hỏi lại vị trí cột đèn", audit.One("readings"), StringComparison.Ordinal);
        Assert.Contains(sent.Code, audit.One("readings"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mận", audit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withheld_is_handled_all_the_same()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var page = await cast.Moderator.OpenAsync(Links.Moderate(sent.Code));

        var silent = await page.Form("withhold").SubmitAsync();
        var withheld = await page.Form("withhold").Choose("Input.Reason", "personal").SubmitAsync();
        await cast.AssignAsync(sent.Code);
        await cast.AnswerAsync(sent.Code);
        await cast.GiveAsync(sent.Code);
        using var resident = site.NewVisitor();
        var shown = await resident.OpenAsync(Links.One(sent.Code));
        var followed = await resident.FollowAsync(sent);

        Assert.NotEmpty(silent.Errors);
        Assert.Empty(withheld.Errors);
        Assert.DoesNotContain("Bóng đèn", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thay bóng đèn mới", followed.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task Fields_of_a_photo_are_blacked_out_for_the_public_and_can_be_shown_again(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var white = new MagickImage(MagickColors.White, 640, 480);
        var sent = await site.SentAsync(said: new Saying { Commune = "17950", Photos = [("anh.jpg", white.ToByteArray(MagickFormat.Jpeg))] });
        var photo = await site.InDbAsync(db => db.Set<Photo>().AsNoTracking().SingleAsync());
        await cast.PublishAsync(sent.Code);
        using var reader = site.NewVisitor();

        var nothing = await (await cast.Moderator.OpenAsync(Links.CoverPhoto(sent.Code, photo.Id))).Form("cover").SubmitAsync();
        var covered = await (await cast.Moderator.OpenAsync(Links.CoverPhoto(sent.Code, photo.Id))).Form("cover").Tick("Cells", value: "0-0").SubmitAsync();
        var dark = await ColourAsync(reader, photo.Id);
        var undone = await covered.Form("undo").SubmitAsync();
        var light = await ColourAsync(reader, photo.Id);

        Assert.NotEmpty(nothing.Errors);
        Assert.Empty(covered.Errors);
        Assert.True(dark < 40, $"the corner is {dark}");
        Assert.Empty(undone.Errors);
        Assert.True(light > 215, $"the corner is {light}");
    }

    [Fact]
    public async Task What_the_sender_adds_waits_for_a_moderator()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        using var resident = site.NewVisitor();
        await (await resident.FollowAsync(sent)).Form("add").Fill("Added", "Thêm: cột số 12 gần nhà anh Dừa cũng hỏng.").SubmitAsync();
        var before = await resident.OpenAsync(Links.One(sent.Code));

        var form = (await cast.Moderator.OpenAsync(Links.Moderate(sent.Code))).Form("addition").Fill("Input.Phrases", "anh Dừa");
        var shown = await form.SubmitAsync("true");
        var after = await resident.OpenAsync(Links.One(sent.Code));

        Assert.DoesNotContain("cột số 12", before.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Errors);
        Assert.Contains("cột số 12 gần nhà [***]", after.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(77), Rule(78)]
    public async Task A_denunciation_is_handed_to_the_reception_officer_and_leaves_every_page(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var reception = await site.OfficeAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync("Tôi tố cáo cán bộ thu tiền làm đường mà không đưa biên lai.");
        await cast.PublishAsync(sent.Code);
        var form = (await cast.Moderator.OpenAsync(Links.Seal(sent.Code))).Form("seal").Fill("Input.Reason", "Nội dung là tố cáo");

        var unsure = await form.SubmitAsync();
        var moved = await form.Tick("Input.Understood").SubmitAsync();
        using var reader = site.NewVisitor();
        var open = await reader.OpenAsync(Links.One(sent.Code));
        var search = await reader.OpenAsync(Links.List() + "?q=bi%C3%AAn+lai");
        var opened = await reception.OpenCaseAsync(sent.Code);
        var desk = await reception.OpenAsync("/ban-lam-viec");

        Assert.NotEmpty(unsure.Errors);
        Assert.Empty(moved.Errors);
        Assert.DoesNotContain("biên lai", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Code, search.Text, StringComparison.Ordinal);
        Assert.Contains("biên lai", opened.One("sealed-text"), StringComparison.Ordinal);
        Assert.DoesNotContain("biên lai", desk.Text, StringComparison.Ordinal);
    }

    private static async Task<int> ColourAsync(Visitor reader, Guid photo)
    {
        var response = await reader.GetAsync(Links.Photo(photo));
        Assert.True(response.Headers.CacheControl!.NoCache, "a covered photo would go on in the browser's memory");
        using var picture = new MagickImage(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var pixels = picture.GetPixels();
        return pixels.GetPixel(8, 8).GetChannel(0);
    }
}
