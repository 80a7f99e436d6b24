using DanVan.Platform.Search;

namespace DanVan.Web.Tests.Search;

public class SearchTruthTests(SearchedSite searched) : IClassFixture<SearchedSite>
{
    private static readonly SearchTruth _truth = SearchTruth.Load();

    [Theory, EngineData, Rule(128)]
    public async Task Every_query_finds_the_very_reports_it_should_and_exact_ones_first(Engine engine)
    {
        foreach (var query in _truth.ReportQueries) await CheckAsync(engine, SearchedSite.Reports, query);
    }

    [Theory, EngineData, Rule(128)]
    public async Task Words_that_differ_by_accents_are_all_found_and_the_word_as_typed_comes_first(Engine engine)
    {
        foreach (var query in _truth.HomographQueries) await CheckAsync(engine, SearchedSite.Homographs, query);
    }

    [Theory, EngineData, Rule(128)]
    public async Task Both_places_of_a_tone_find_the_same_first(Engine engine)
    {
        foreach (var variants in _truth.TonePlacementVariants)
        {
            var answers = new List<List<int>>();
            foreach (var text in variants) answers.Add((await SearchedSite.FindAllAsync(searched.On(engine), new() { Text = text, PageSize = 50 })).Numbers);

            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        }
    }

    [Theory, EngineData]
    public async Task Totals_are_counted_to_a_thousand(Engine engine)
    {
        var page = await searched.On(engine).InScopeAsync<SearchIndex, SearchPage>(index => index.FindAsync(new() { Text = "quan", Kinds = [SearchedSite.Reports] }));

        Assert.True(page.IsTotalOpen);
        Assert.Equal(20, page.Hits.Count);
    }

    private async Task CheckAsync(Engine engine, string kind, SearchTruth.Query query)
    {
        var (found, total) = await SearchedSite.FindAllAsync(searched.On(engine), new() { Text = query.Text, Kinds = [kind], PageSize = 37 });

        Assert.Equal(query.Matches.Order(), found.Order());
        Assert.Equal(Math.Min(query.Matches.Count, SearchPage.MostCounted + 1), total);
        Assert.Equal(query.Exact.OrderDescending(), found.Take(query.Exact.Count));
    }
}
