using System.Buffers.Binary;
using DanVan.Platform.Search;

namespace DanVan.Web.Tests.Search;

/// <summary>A site on each engine whose index holds the sample reports (kind PA) and the words that differ by accents only (kind CK).</summary>
public sealed class SearchedSite : IAsyncLifetime
{
    internal const string Reports = "PA", Homographs = "CK";

    private readonly Dictionary<Engine, Site> _sites = [];

    /// <summary>The site on an engine.</summary>
    public Site On(Engine engine) => _sites[engine];

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in PostgresCluster.WhyMissing is null ? Enum.GetValues<Engine>() : [Engine.Sqlite])
        {
            var site = await Site.StartAsync(engine);
            _sites.Add(engine, site);
            await site.InDbAsync(async db =>
            {
                var index = new SearchIndex(db);
                var documents = SampleReport.All.Select(r => Document(Reports, r.Id, r.Text, Unit(r.Ward)))
                    .Concat(SearchTruth.Load().HomographDocuments.Select(d => Document(Homographs, d.Id, d.Text, "40/17950")));
                foreach (var document in documents) index.Add(document);
                return await db.SaveChangesAsync();
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await site.DisposeAsync();
    }

    internal static SearchDocument Document(string kind, int number, string text, string unitPath = "40/17950") => new()
    {
        Kind = kind,
        Id = IdOf(number),
        Position = ListPosition.Floor(Site.Start.AddMinutes(number)),
        UnitPath = unitPath,
        Texts = [text],
    };

    internal static Guid IdOf(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }

    internal static int NumberOf(SearchHit hit) => BinaryPrimitives.ReadInt32BigEndian(hit.Id.ToByteArray(bigEndian: true).AsSpan(12));

    /// <summary>All pages of a query, in order, with the total of the first.</summary>
    internal static async Task<(List<int> Numbers, int? Total)> FindAllAsync(Site site, SearchQuery query)
    {
        var numbers = new List<int>();
        var first = await site.InScopeAsync<SearchIndex, SearchPage>(index => index.FindAsync(query));
        for (var page = first; ; page = await site.InScopeAsync<SearchIndex, SearchPage>(index => index.FindAsync(query with { Cursor = page.Next })))
        {
            numbers.AddRange(page.Hits.Select(NumberOf));
            if (page.Next is null) return (numbers, first.Total);
        }
    }

    private static string Unit(string ward) => $"40/{1 + ward.Length}";
}
