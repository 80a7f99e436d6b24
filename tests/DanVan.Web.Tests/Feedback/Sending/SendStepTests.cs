using System.Net;
using DanVan.Feedback;
using DanVan.Web.Tests.Organisations;

namespace DanVan.Web.Tests.Feedback.Sending;

public class SendStepTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory]
    [InlineData("Complaint")]
    [InlineData("Denunciation")]
    [Rule(77), Rule(78)]
    public async Task A_complaint_or_denunciation_is_led_to_the_sealed_way_before_a_word_of_it_is_typed(string kind)
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor();

        var next = await (await visitor.OpenAsync(Links.Send())).Form("what").Choose("Input.Kind", kind).SubmitAsync();

        Assert.Equal(Links.SealedKinds(), next.Address);
        Assert.NotNull(next.Document.QuerySelector($"main a[href='{DanVan.Sealed.Links.Send}']"));
        Assert.Empty(next.Document.QuerySelectorAll("main textarea"));
        Assert.Equal(0, await site.DraftsAsync());
    }

    [Theory]
    [InlineData("true", "false", true)]
    [InlineData("false", "true", true)]
    [InlineData("false", "false", false)]
    [Rule(77)]
    public async Task Two_questions_tell_whoever_does_not_know_the_kind(string aboutMyself, string accuses, bool isSealed)
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();

        var which = await (await visitor.OpenAsync(Links.Send())).Form("what").Choose("Input.Kind", "Unsure").SubmitAsync();
        var next = await which.Form("which").Choose("Input.AboutMyself", aboutMyself).Choose("Input.Accuses", accuses).SubmitAsync();

        Assert.Equal(isSealed ? Links.SealedKinds() : Links.Send(), next.Address);
    }

    [Fact, Rule(77)]
    public async Task A_text_that_sounds_like_a_denunciation_is_asked_about_and_the_person_decides()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var said = new Saying { Text = "Tôi tố cáo ông trưởng thôn nhận hối lộ khi chia đất cho dân" };

        var check = await visitor.FillAsync(said);
        var sent = await check.Form("check").SubmitAsync();

        Assert.Contains("có vẻ là tố cáo", check.Text, StringComparison.Ordinal);
        Assert.NotNull(check.Document.QuerySelector($"main a[href='{Links.SealedKinds()}']"));
        Assert.Equal(Links.Sent(), sent.Address);
    }

    [Fact]
    public async Task A_step_that_is_left_out_leads_back_to_it()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        await visitor.WhatAsync(new Saying());

        foreach (var address in new[] { Links.Spot(), Links.Step(DanVan.Feedback.Domain.Drafts.SendStep.Details), Links.Check() })
            Assert.Equal(Links.Step(DanVan.Feedback.Domain.Drafts.SendStep.Where), (await visitor.OpenAsync(address)).Address);
    }

    [Fact]
    public async Task Without_a_draft_each_step_leads_to_the_beginning_and_says_why()
    {
        var site = await sites.OnAsync();

        foreach (var step in new[] { "o-dau", "noi-nao", "chi-tiet", "lien-he", "kiem-tra", "tuong-tu" })
        {
            var page = await site.NewVisitor().OpenAsync($"{Links.Send()}/{step}");

            Assert.Equal(Links.SendAgain(), page.Address);
            Assert.Contains("Không còn bản nháp", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_step_says_what_is_missing_and_keeps_what_was_typed()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var said = new Saying { Who = new("", "12") };

        var what = await (await visitor.OpenAsync(Links.Send())).Form("what").SubmitAsync();
        var where = await (await visitor.WhatAsync(said)).Form("where").SubmitAsync();
        var details = await (await (await where.WhereAsync(said)).SpotAsync(said)).DetailsAsync(said with { Text = "ngắn" });
        var typed = details.Form("details").ValueOf("Input.Text");
        var contact = await (await details.DetailsAsync(said)).ContactAsync(said);

        Assert.All([what, where, details, contact], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.Equal(2, what.Errors.Count);
        Assert.Single(where.Errors);
        Assert.Equal("ngắn", typed);
        Assert.Equal("12", contact.Form("contact").ValueOf("Input.Phone"));
        Assert.Contains("Nhập họ và tên, ví dụ: Nguyễn Thị An", contact.Errors);
    }

    [Fact, Rule(139)]
    public async Task Boxes_of_consent_are_unticked_the_notice_is_shown_and_its_version_is_kept_with_what_was_ticked()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var said = new Saying { Who = new("Trần Văn Bình", Email: "binh@example.vn") { AgreesMail = true } };

        var contact = await (await (await (await visitor.WhatAsync(said)).WhereAsync(said)).SpotAsync(said)).DetailsAsync(said);
        string?[] ticked = [contact.Form("contact").ValueOf("Input.AgreesContact"), contact.Form("contact").ValueOf("Input.AgreesMail")];
        var check = await contact.ContactAsync(said);
        var receipt = GivenSender.ReceiptOn(await check.Form("check").SubmitAsync());

        Assert.All(ticked, Assert.Null);
        Assert.Contains("730 ngày", contact.Text, StringComparison.Ordinal);
        Assert.Equal("2026-01-01:contact,mail", (await site.SenderAsync(receipt.Code))!.Consent);
    }

    [Fact, Rule(139)]
    public async Task Where_the_law_asks_for_a_name_no_consent_is_asked_for_or_recorded()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();

        var receipt = await visitor.SendAsync(site, new Saying { Category = "land", Text = "Nhà bên cạnh xây lấn ra ngõ chung từ tháng trước", Who = new("Lê Thị Mai", "0912345678") });

        Assert.Equal("2026-01-01:", (await site.SenderAsync(receipt.Code))!.Consent);
    }

    [Fact, Rule(139)]
    public async Task A_category_changed_to_one_that_asks_for_consent_asks_for_it()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var said = new Saying { Category = "land", Who = new("Lê Thị Mai", "0912345678") };
        await visitor.FillAsync(said);

        var next = await visitor.WhatAsync(said with { Category = "roads" });

        Assert.True(next.HasForm("contact"));
        Assert.Null(next.Form("contact").ValueOf("Input.AgreesContact"));
    }

    [Fact]
    public async Task A_draft_waits_a_day_for_its_browser_and_can_be_thrown_away()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor();
        await (await visitor.WhatAsync(new Saying())).WhereAsync(new Saying());

        site.Clock.Advance(TimeSpan.FromHours(23));
        var begin = await visitor.OpenAsync(Links.Send());
        var goOn = await begin.FollowAsync("Làm tiếp");
        await begin.Form("drop").SubmitAsync();

        Assert.True(goOn.HasForm("details"));
        Assert.Equal(0, await site.DraftsAsync());
        Assert.False((await visitor.OpenAsync(Links.Send())).HasForm("drop"));
    }

    [Fact]
    public async Task A_commune_that_was_merged_is_found_by_its_old_name_typed_without_accents()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        await visitor.WhatAsync(new Saying());

        var found = await visitor.OpenAsync("/phan-anh/gui/o-dau?q=nam+cat");
        var chosen = await visitor.OpenAsync(found.Document.QuerySelector("[data-test=found] a")!.GetAttribute("href")!);

        Assert.Contains("→", found.One("found"), StringComparison.Ordinal);
        Assert.NotEmpty(chosen.Form("where").ValueOf("Input.Commune")!);
    }

    [Theory, EngineData]
    public async Task A_village_is_chosen_from_those_of_the_commune_and_the_map_shows_its_land(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var village = await site.Given.VillageAsync($"Xóm Sen {engine}");
        using var visitor = site.NewVisitor();

        var spot = await (await visitor.WhatAsync(new Saying())).WhereAsync(new Saying());
        var unknown = await spot.Form("spot").Force("Input.Village", "17950-01").SubmitAsync();
        var details = await spot.Form("spot").Fill("Input.Village", village).SubmitAsync();
        var check = await (await details.DetailsAsync(new Saying())).ContactAsync(new Saying());
        var receipt = GivenSender.ReceiptOn(await check.Form("check").SubmitAsync());

        var land = spot.Document.QuerySelector("[data-map]")!.GetAttribute("data-land")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(land)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains($"Xóm Sen {engine}, Xã Kim Liên", check.Text, StringComparison.Ordinal);
        Assert.Equal($"40/17971/{village}", (await site.ReportAsync(receipt.Code)).UnitPath);
    }
}
