using System.Text.RegularExpressions;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Demo;

public partial class DemoFeedbackTests(DemoSites sites) : IClassFixture<DemoSites>
{
    [Theory, EngineData]
    public async Task Every_state_and_everything_an_officer_meets_is_there(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        var states = await site.InDbAsync(db => db.Feedback.Where(f => f.CommunePath == DemoPlaces.Commune).Select(f => f.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<FeedbackState>(), states.Order());
        Assert.Equal(Enum.GetValues<FeedbackVisibility>(), (await site.InDbAsync(db => db.Feedback.Select(f => f.Visibility).Distinct().ToListAsync())).Order());
        Assert.Equal(DemoSites.Reports, await site.InDbAsync(db => db.Feedback.CountAsync()));
        await HasSomeAsync<InternalNote>(site);
        await HasSomeAsync<Addition>(site, waiting => waiting.Where(a => a.ModeratedAt == null));
        await HasSomeAsync<Photo>(site, photos => photos.Where(p => p.IsPublic));
        await HasSomeAsync<Photo>(site, photos => photos.Where(p => p.NeedsCare));
        await HasSomeAsync<FeedbackOriginal>(site);
        await HasSomeAsync<Sender>(site);
        await HasSomeAsync<Rating>(site);
        await HasSomeAsync<RatingWords>(site);
        await HasSomeAsync<Detail>(site);
        await HasSomeAsync<SenderReading>(site);
        await HasSomeAsync<FeedbackItem>(site, items => items.Where(f => f.Extensions > 0));
        await HasSomeAsync<FeedbackItem>(site, items => items.Where(f => f.IsLate));
        await HasSomeAsync<FeedbackItem>(site, items => items.Where(f => f.EnteredBy != null));
        await HasSomeAsync<FeedbackItem>(site, items => items.Where(f => f.Joined > 0));
        await HasSomeAsync<FeedbackItem>(site, items => items.Where(f => f.WaveId != null && f.State == FeedbackState.Received));
        await HasSomeAsync<Photo>(site, photos => photos.Where(p => p.Source == PhotoSource.Body && p.Caption != null && p.IsPublic));
        await HasSomeAsync<AnswerTemplate>(site, templates => templates.Where(t => t.UnitPath == DemoPlaces.Commune));
    }

    [Theory, EngineData]
    public async Task The_desk_has_something_late_something_due_soon_and_something_with_time(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        var due = await site.InDbAsync(db => db.Set<DeadlineRow>().Where(d => d.UnitPath == DemoPlaces.Commune && d.DuePosition != null).Select(d => new { d.Task, d.IsLate, d.DuePosition }).ToListAsync());
        var days = due.Select(d => DeadlineRow.DueOnOf(d.DuePosition!.Value)).ToList();
        Assert.InRange(due.Count(d => d.IsLate), 1, due.Count / 4);
        Assert.DoesNotContain(days, d => d < site.Today.AddDays(-14));
        Assert.All(due.Where(d => d.IsLate), d => Assert.True(DeadlineRow.DueOnOf(d.DuePosition!.Value) < site.Today));
        Assert.Contains(days, d => d >= site.Today && d <= site.Today.AddDays(3));
        Assert.Contains(days, d => d > site.Today.AddDays(3));
        foreach (var task in new[] { "triage", "moderate", "answer", "check" }) Assert.Contains(due, d => d.Task == task);
        Assert.InRange(due.Count, 20, 250);
    }

    [Fact]
    public async Task The_same_seed_and_day_make_the_same_data()
    {
        var one = await sites.OnAsync(Engine.Sqlite);
        await using var other = await DemoSites.FillAsync(Engine.Sqlite);

        Assert.Equal(await TraceAsync(one), await TraceAsync(other));
    }

    [Theory, EngineData]
    public async Task Search_finds_what_is_public_and_nothing_else(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        var found = await site.InDbAsync(db => db.Set<SearchEntry>().Where(e => e.Kind == FeedbackItem.CodeKind).Select(e => e.Id).ToListAsync());
        var isPublic = await site.InDbAsync(db => db.Feedback.Where(f => f.PublicPosition != null).Select(f => f.Id).ToListAsync());
        Assert.Equal(isPublic.Select(i => i.Value).Order(), found.Order());
        Assert.True(await site.InDbAsync(db => db.Feedback.AllAsync(f => f.PublicPosition == null || f.Visibility == FeedbackVisibility.Public)));
        Assert.NotEmpty((await site.InScopeAsync<SearchIndex, SearchPage>(index => index.FindAsync(new SearchQuery { Text = "den duong", Kinds = [FeedbackItem.CodeKind] }))).Hits);
    }

    [Fact]
    public async Task No_published_text_and_no_answer_tells_whom_to_call()
    {
        var site = await sites.OnAsync(Engine.Sqlite);

        var texts = await site.InDbAsync(db => db.Feedback.Where(f => f.Visibility == FeedbackVisibility.Public).Select(f => f.Text).ToListAsync());
        var answers = await site.InDbAsync(db => db.Set<FeedbackAnswer>().Select(a => a.Text).ToListAsync());
        Assert.Contains(texts, t => t.Contains(Redaction.Mark, StringComparison.Ordinal));
        Assert.All(texts.Concat(answers), t => Assert.DoesNotMatch(Contact, t));
    }

    [Fact]
    public async Task Pins_lie_in_the_commune_they_belong_to()
    {
        var site = await sites.OnAsync(Engine.Sqlite);
        var atlas = site.Services.GetRequiredService<UnitAtlas>();

        var pins = await site.InDbAsync(db => db.Feedback.Where(f => f.LatitudeE6 != null).Select(f => new { f.CommunePath, f.LatitudeE6, f.LongitudeE6 }).ToListAsync());
        Assert.All(pins, p => Assert.Equal(UnitPathCodes.Last(p.CommunePath), Inside(p.LatitudeE6!.Value, p.LongitudeE6!.Value)));
        Assert.NotEmpty(pins);

        string? Inside(int latitude, int longitude) => atlas.Layer(UnitLevel.Commune, DemoPlaces.Province, site.Today)!.Topology!.Find(GridPoint.Of(new GeoPoint(latitude / 1e6, longitude / 1e6)));
    }

    private static async Task HasSomeAsync<T>(Site site, Func<IQueryable<T>, IQueryable<T>>? which = null) where T : class =>
        Assert.True(await site.InDbAsync(db => (which ?? (rows => rows))(db.Set<T>()).AnyAsync()), typeof(T).Name);

    // Ids and ciphertexts are drawn anew each time; everything that a person reads is the same.
    private static async Task<List<string>> TraceAsync(Site site)
    {
        var items = await site.InDbAsync(db => db.Feedback.AsNoTracking().OrderBy(f => f.Code)
            .Select(f => $"{f.Code} {f.State} {f.Visibility} {f.Category} {f.UnitPath} {f.ReceivedAt:O} {f.PublishedAt:O} {f.AnsweredAt:O} {f.DueOn} {f.IsLate} {f.Joined} {f.LatitudeE6} {f.Text}").ToListAsync());
        var answers = await site.InDbAsync(db => db.Set<FeedbackAnswer>().AsNoTracking().Join(db.Feedback, a => a.ItemId, f => f.Id, (a, f) => new { f.Code, a.Round, a.Text, a.WrittenAt }).OrderBy(a => a.Code).ThenBy(a => a.WrittenAt).ToListAsync());
        var due = await site.InDbAsync(db => db.Set<DeadlineRow>().AsNoTracking().Where(d => d.Kind == FeedbackItem.CodeKind).OrderBy(d => d.Code).ThenBy(d => d.Clock.RuleId).ThenBy(d => d.Clock.StartedAt).ToListAsync());
        return [.. items, .. answers.Select(a => $"{a}"), .. due.Select(d => $"{d.Code} {d.Task} {d.Clock.RuleId} {d.Clock.DueOn} {d.Clock.MetAt:O} {d.IsLate}")];
    }

    [GeneratedRegex(@"\d{3}[ .]?\d{3,4}[ .]?\d{3,4}|@")]
    private static partial Regex Contact { get; }
}
