using DanVan.Feedback.Domain;

namespace DanVan.Web.Tests.Feedback.Public;

public class FiguresTests
{
    [Theory, EngineData, Rule(90)]
    public async Task Each_share_stands_beside_its_denominator(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var waiting = site.Published("Rác đổ ở bờ kênh");
        var refused = site.Item("abc abc abc abc");
        Assert.True(refused.NotAccept("unclear", site.Clock.GetUtcNow()).IsDone);
        await site.SaveAsync(waiting, refused);
        await site.CountAsync(waiting);
        using var visitor = site.NewVisitor();

        var rows = (await visitor.OpenAsync("/so-lieu/phan-anh?nam=2026")).One("figures");

        Assert.Contains("01/2026 2 1 (50", rows, StringComparison.Ordinal);
    }

    [Theory, EngineData, Rule(143)]
    public async Task Ratings_of_fewer_than_five_people_are_hidden(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var item = site.Published("Mương thoát nước bị tắc");
        var now = site.Clock.GetUtcNow();
        var grants = Enumerable.Range(0, 4).Select(i => new FollowGrant { Id = Guid.CreateVersion7(now), ItemId = item.Id, KeyHash = [(byte)i, .. new byte[31]], Code = item.Code, At = now }).ToList();
        await site.SaveAsync([item, .. grants, .. grants.Select(g => new Rating { GrantId = g.Id, Round = 1, ItemId = item.Id, Step = SatisfactionRating.Satisfied, On = site.Today })]);
        await site.CountAsync(item);
        using var visitor = site.NewVisitor();

        var page = await visitor.OpenAsync("/so-lieu/phan-anh?nam=2026&theo=Commune");

        Assert.Contains("ẩn ẩn ẩn", page.One("figures"), StringComparison.Ordinal);
    }
}
