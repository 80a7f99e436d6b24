using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Sending;

public class SendTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task Four_steps_without_a_script_make_a_report_with_code_key_and_due_date(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var visitor = site.NewVisitor();

        var receipt = await visitor.SendAsync(site, new Saying { Place = "trước nhà văn hoá" });

        var report = await site.ReportAsync(receipt.Code);
        Assert.Equal((FeedbackKind.Reflection, "lighting", "40/17971", "trước nhà văn hoá"), (report.Kind, report.Category, report.UnitPath, report.Place));
        Assert.Equal(FeedbackVisibility.Checking, report.Visibility);
        Assert.False(report.IsSlow);
        Assert.NotNull(report.DueOn);
        Assert.Matches(@"^[0-9 ]{21,}$", receipt.Key);
    }

    [Theory, EngineData, Rule(93)]
    public async Task Without_a_name_nothing_of_the_sender_is_stored_not_even_for_somebody_signed_in(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var resident = await site.SignInAs();

        var receipt = await resident.SendAsync(site, new Saying());

        var report = await site.ReportAsync(receipt.Code);
        Assert.Null(await site.SenderAsync(receipt.Code));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<DanVan.Platform.Events.EventRow>().CountAsync(e => e.ActorId == resident.Account)));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<Transition>().CountAsync(t => t.RecordId == report.Id.Value && t.ActorId != null)));
        var grant = await site.InDbAsync(db => db.Set<FollowGrant>().AsNoTracking().SingleAsync(g => g.ItemId == report.Id));
        Assert.Null(grant.Email);
    }

    [Theory, EngineData, Rule(93)]
    public async Task A_category_that_needs_a_name_offers_no_way_without_one(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var visitor = site.NewVisitor();
        var said = new Saying { Category = "procedures", Text = "Hồ sơ đất của tôi trễ hẹn hai tuần chưa thấy trả" };

        var contact = await (await (await (await visitor.WhatAsync(said)).WhereAsync(said)).SpotAsync(said)).DetailsAsync(said);
        var refused = await contact.Form("contact").Force("Input.Way", "anonymous").SubmitAsync();

        Assert.False(contact.Form("contact").Has("Input.Way"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Theory, EngineData, Rule(87)]
    public async Task Name_and_phone_are_kept_apart_from_what_was_said_and_unreadable_in_the_database(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        using var visitor = site.NewVisitor();

        var receipt = await visitor.SendAsync(site, new Saying { Who = new("Nguyễn Thị Hoà", "0912 345 678") });

        var sender = await site.SenderAsync(receipt.Code);
        Assert.DoesNotContain("Hoà", System.Text.Encoding.UTF8.GetString(sender!.Name!), StringComparison.Ordinal);
        var opened = await site.InScopeAsync<SenderSeal, SenderDetails>(seal => Task.FromResult(seal.Open(sender)));
        Assert.Equal(("Nguyễn Thị Hoà", "84912345678"), (opened.Name, opened.Phone!.TrimStart('+')));
    }

    [Theory, EngineData]
    public async Task Sending_the_same_form_twice_makes_one_report_and_shows_the_same_receipt(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var visitor = site.NewVisitor();
        var check = await visitor.FillAsync(new Saying());

        var first = GivenSender.ReceiptOn(await check.Form("check").SubmitAsync());
        var second = GivenSender.ReceiptOn(await check.Form("check").SubmitAsync());

        Assert.Equal((first.Code, first.Key), (second.Code, second.Key));
        Assert.Equal(1, await site.ReportsAsync());
    }

    [Theory, EngineData]
    public async Task Two_copies_of_one_form_at_the_same_moment_make_one_report(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var visitor = site.NewVisitor();
        var check = await visitor.FillAsync(new Saying());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => check.Form("check").SendAsync()));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Equal(1, await site.ReportsAsync());
    }

    [Fact]
    public async Task The_receipt_can_be_opened_again_for_half_an_hour_by_its_browser_alone()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var receipt = await visitor.SendAsync(site, new Saying());

        var again = GivenSender.ReceiptOn(await visitor.OpenAsync(Links.Sent()));
        var stranger = await site.NewVisitor().OpenAsync(Links.Sent());
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var late = await visitor.OpenAsync(Links.Sent());

        Assert.Equal(receipt.Key, again.Key);
        Assert.True(again.Page.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(Links.Follow(), stranger.Address);
        Assert.Equal(Links.Follow(), late.Address);
    }

    [Fact]
    public async Task Whoever_has_kept_the_key_leaves_nothing_in_the_browser()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var receipt = await visitor.SendAsync(site, new Saying());

        await receipt.Page.Form("kept").SubmitAsync();

        Assert.Equal(Links.Follow(), (await visitor.OpenAsync(Links.Sent())).Address);
    }
}
