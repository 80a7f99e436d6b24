using System.Text.Json;
using System.Text.Json.Serialization;

namespace DanVan.Web.Tests.Search;

/// <summary>Queries with what must be found, computed by brute force: <c>tests/DanVan.Testing/Data</c>.</summary>
internal sealed record SearchTruth(
    [property: JsonPropertyName("report_queries")] IReadOnlyList<SearchTruth.Query> ReportQueries,
    [property: JsonPropertyName("homograph_documents")] IReadOnlyList<SearchTruth.Document> HomographDocuments,
    [property: JsonPropertyName("homograph_queries")] IReadOnlyList<SearchTruth.Query> HomographQueries,
    [property: JsonPropertyName("tone_placement_variants")] IReadOnlyList<IReadOnlyList<string>> TonePlacementVariants)
{
    /// <summary>The file.</summary>
    public static SearchTruth Load()
    {
        using var file = SampleReport.Open("search_truth.json.gz");
        return JsonSerializer.Deserialize<SearchTruth>(file)!;
    }

    internal sealed record Query(
        [property: JsonPropertyName("query")] string Text,
        [property: JsonPropertyName("match_ids")] IReadOnlyList<int> Matches,
        [property: JsonPropertyName("exact_ids")] IReadOnlyList<int> Exact);

    internal sealed record Document([property: JsonPropertyName("id")] int Id, [property: JsonPropertyName("text")] string Text);
}
