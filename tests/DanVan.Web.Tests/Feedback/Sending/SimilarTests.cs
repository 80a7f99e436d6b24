using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Public;
using DanVan.Feedback.Sending;
using DanVan.Web.Tests.Feedback.Public;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Sending;

public class SimilarTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private const string Lamp = "Đèn đường ở xóm 5 tắt đã một tuần, tối đi lại rất khó";

    [Theory, EngineData]
    public async Task A_published_report_of_the_same_matter_is_offered_and_can_be_joined(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var there = await PublishedAsync(site, Lamp);

        var similar = await ToSimilarAsync(site, "Xóm 5 đèn đường tắt cả tuần nay, tối đi lại khó");
        var join = await similar.FollowAsync($"Tôi cũng gặp việc này {there.Code}");

        Assert.Equal(Links.Similar(), similar.Address);
        Assert.Contains(there.Code, similar.One("similar"), StringComparison.Ordinal);
        Assert.Equal(Links.MeToo(there.Code), join.Address);
    }

    [Theory, EngineData]
    public async Task Whoever_says_it_is_another_matter_goes_on_and_is_not_asked_again(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PublishedAsync(site, Lamp);
        using var visitor = site.NewVisitor();
        var said = new Saying { Text = Lamp };

        var check = await visitor.FillAsync(said);
        var details = await visitor.OpenAsync(Links.Step(SendStep.Details));
        var next = await details.DetailsAsync(said);

        Assert.True(check.HasForm("check"));
        Assert.Equal(Links.Check(), next.Address);
    }

    [Theory, EngineData, Rule(78)]
    public async Task What_is_not_public_is_never_offered(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Item(Lamp));
        var withheld = await PublishedAsync(site, Lamp);
        withheld.Withhold();
        await site.InDbAsync(db =>
        {
            db.Update(withheld);
            return db.SaveChangesAsync();
        });

        var next = await ToSimilarAsync(site, Lamp);

        Assert.True(next.HasForm("contact"));
    }

    [Theory, EngineData]
    public async Task Of_real_sounding_reports_those_of_one_matter_are_found_among_the_others(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var reports = SampleReport.All.Take(600).ToList();
        var published = reports.DistinctBy(r => r.Incident).ToList();
        var codes = await PublishAsync(site, published);
        var repeats = reports.Except(published).Take(150).ToList();

        var (found, offered, right) = (0, 0, 0);
        foreach (var report in repeats)
        {
            var similar = await site.InScopeAsync<SimilarItems, IReadOnlyList<SimilarItem>>(items => items.FindAsync(DraftOf(report), TestContext.Current.CancellationToken));
            var isThere = similar.Any(s => s.Code == codes[report.Incident]);
            if (isThere) (found, right) = (found + 1, right + 1);
            offered += similar.Count;
        }

        Assert.True(found >= repeats.Count * .98, $"{found} of {repeats.Count} found");
        Assert.True(right >= offered * .8, $"{right} of {offered} offered are right");
    }

    private static async Task<FeedbackItem> PublishedAsync(Site site, string text)
    {
        var item = site.Published(text);
        await site.SaveAsync(item);
        await site.IndexAsync(item);
        return item;
    }

    private static async Task<OpenPage> ToSimilarAsync(Site site, string text)
    {
        var said = new Saying { Text = text };
        return await (await (await (await site.NewVisitor().WhatAsync(said)).WhereAsync(said)).SpotAsync(said)).DetailsAsync(said);
    }

    private static async Task<Dictionary<int, string>> PublishAsync(Site site, IReadOnlyList<SampleReport> reports)
    {
        var items = reports.Select(r =>
        {
            var said = DraftOf(r);
            var item = FeedbackItem.Send(
                new NewItem { Kind = FeedbackKind.Reflection, Category = r.Category, UnitPath = said.UnitPath!, Text = r.Text, LatitudeE6 = said.LatitudeE6, LongitudeE6 = said.LongitudeE6, FormKey = Guid.CreateVersion7() },
                GivenPublic.Item(site, r.Text).Code, site.Clock.GetUtcNow());
            site.Clock.Advance(TimeSpan.FromMilliseconds(5));
            Assert.True(item.Publish(r.Text, null, site.Clock.GetUtcNow()).IsDone);
            return (r.Incident, Item: item);
        }).ToList();
        await site.SaveAsync([.. items.Select(i => i.Item)]);
        await site.InScopeAsync<IServiceProvider, int>(async services =>
        {
            foreach (var (_, item) in items) await services.GetRequiredService<FeedbackSearch>().SyncAsync(item);
            return await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        return items.ToDictionary(i => i.Incident, i => i.Item.Code);
    }

    private static DraftContent DraftOf(SampleReport report) => new()
    {
        Category = report.Category,
        UnitPath = GivenPublic.KimLien,
        Text = report.Text,
        LatitudeE6 = (int)Math.Round(report.Latitude * 1e6),
        LongitudeE6 = (int)Math.Round(report.Longitude * 1e6),
    };
}
