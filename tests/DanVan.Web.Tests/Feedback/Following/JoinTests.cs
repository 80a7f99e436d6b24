using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Web.Tests.Feedback.Public;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Following;

public class JoinTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task Me_too_counts_one_more_and_gives_a_key_of_its_own(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await PublishedAsync(site);
        using var neighbour = site.NewVisitor();

        var receipt = GivenSender.ReceiptOn(await (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join").SubmitAsync());
        var followed = await site.NewVisitor().FollowAsync(receipt);

        Assert.Equal(item.Code, receipt.Code);
        Assert.Equal(1, (await site.ReportAsync(item.Code)).Joined);
        Assert.Equal("Đèn đường ngõ 5 không sáng", followed.One("text"));
        Assert.False(followed.HasForm("add"));
    }

    [Theory, EngineData]
    public async Task The_same_form_twice_counts_once_and_shows_the_same_key(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await PublishedAsync(site);
        using var neighbour = site.NewVisitor();
        var form = (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join");

        var first = GivenSender.ReceiptOn(await form.SubmitAsync());
        var second = GivenSender.ReceiptOn(await form.SubmitAsync());

        Assert.Equal(first.Key, second.Key);
        Assert.Equal(1, (await site.ReportAsync(item.Code)).Joined);
        Assert.Equal(1, await site.InDbAsync(db => db.Set<FollowGrant>().CountAsync(g => g.ItemId == item.Id)));
    }

    [Theory, EngineData]
    public async Task What_the_public_does_not_see_cannot_be_joined(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = site.Item("Đèn đường ngõ 6 không sáng");
        await site.SaveAsync(item);

        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().OpenAsync(Links.MeToo(item.Code))).Status);
    }

    [Theory, EngineData]
    public async Task Whoever_joined_reads_nothing_once_the_public_may_not(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var item = await PublishedAsync(site);
        using var neighbour = site.NewVisitor();
        var receipt = GivenSender.ReceiptOn(await (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join").SubmitAsync());

        await site.ActAsync(item.Code, FeedbackAction.Classify, (report, _) =>
        {
            report.Withhold();
            return DanVan.Core.Outcome.Done;
        });
        var followed = await neighbour.FollowAsync(receipt);

        Assert.DoesNotContain("ngõ 5", followed.Text, StringComparison.Ordinal);
    }

    [Fact, Rule(139)]
    public async Task An_address_needs_its_box_ticked_and_the_box_its_address()
    {
        var site = await sites.OnAsync();
        var item = await PublishedAsync(site);
        using var neighbour = site.NewVisitor();

        var unticked = await (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join").Fill("Input.Email", "ba@example.vn").SubmitAsync();
        var empty = await (await neighbour.OpenAsync(Links.MeToo(item.Code))).Form("join").Tick("Input.AgreesMail").SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (unticked.Status, empty.Status));
        Assert.Equal("ba@example.vn", unticked.Form("join").ValueOf("Input.Email"));
        Assert.Equal(0, (await site.ReportAsync(item.Code)).Joined);
    }

    [Fact]
    public async Task Beyond_the_budget_of_an_address_and_with_the_trap_filled_one_may_follow_but_counts_no_more()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite, ("DanVan:Feedback:AddressAtOnce", "1"), ("DanVan:Feedback:AddressPerHour", "1"));
        var item = await PublishedAsync(site);

        await (await site.NewVisitor(IPAddress.Parse("203.0.113.9")).OpenAsync(Links.MeToo(item.Code))).Form("join").Force("Input.Website", "x").SubmitAsync();
        List<OpenPage> receipts = [];
        for (var i = 0; i < 3; i++) receipts.Add(await (await site.NewVisitor().OpenAsync(Links.MeToo(item.Code))).Form("join").SubmitAsync());

        Assert.All(receipts, r => Assert.Equal(Links.Joined(), r.Address));
        Assert.Equal(1, (await site.ReportAsync(item.Code)).Joined);
    }

    private static async Task<FeedbackItem> PublishedAsync(Site site)
    {
        var item = site.Published("Đèn đường ngõ 5 không sáng");
        await site.SaveAsync(item);
        return item;
    }
}
