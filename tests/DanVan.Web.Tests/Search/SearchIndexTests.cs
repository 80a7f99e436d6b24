using System.Text;
using DanVan.Platform.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Search;

public class SearchIndexTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData, Rule(128)]
    public async Task A_query_without_accents_finds_the_text_and_so_does_one_with_marks_apart(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("S1", 1, "Mô hình “Dân vận khéo” ở xóm Hoà Bình"));

        Assert.Equal([1], await FindAsync(site, "S1", "dan van kheo"));
        Assert.Equal([1], await FindAsync(site, "S1", "DÂN vận khéo".Normalize(NormalizationForm.FormD)));
        Assert.Equal([1], await FindAsync(site, "S1", "hòa bình"));
        Assert.Equal([1], await FindAsync(site, "S1", "hoà"));
        Assert.Empty(await FindAsync(site, "S1", "dân vận vụng"));
    }

    [Theory, EngineData]
    public async Task The_entry_stands_and_falls_with_the_callers_transaction(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        await site.InDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await new SearchIndex(db).PutAsync(Document("S2", 1, "cầu treo"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        });
        var afterRollback = await FindAsync(site, "S2", "cầu");
        await PutAsync(site, Document("S2", 1, "cầu treo"));

        Assert.Empty(afterRollback);
        Assert.Equal([1], await FindAsync(site, "S2", "cầu"));
    }

    [Theory, EngineData]
    public async Task A_renewed_record_is_found_by_its_new_words_only(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("S3", 1, "đèn hỏng"), Document("S3", 2, "đèn tắt"));

        await PutAsync(site, Document("S3", 1, "đèn sáng"));
        await PutAsync(site, Document("S3", 2, "đèn tắt") with { Position = ListPosition.Floor(Site.Start) });

        Assert.Empty(await FindAsync(site, "S3", "hỏng"));
        Assert.Equal([1], await FindAsync(site, "S3", "sáng"));
        Assert.Equal([1, 2], await FindAsync(site, "S3", "đèn"));
    }

    [Theory, EngineData]
    public async Task Of_what_is_put_and_removed_in_one_unit_of_work_the_last_word_counts(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("S4", 1, "cống hộp"));

        await site.InDbAsync(async db =>
        {
            var index = new SearchIndex(db);
            await index.RemoveAsync("S4", SearchedSite.IdOf(1));
            await index.PutAsync(Document("S4", 2, "cống tròn"));
            await index.RemoveAsync("S4", SearchedSite.IdOf(2));
            await index.RemoveAsync("S4", SearchedSite.IdOf(3));
            await index.PutAsync(Document("S4", 4, "mương"));
            await index.RemoveAsync("S4", SearchedSite.IdOf(4));
            await index.PutAsync(Document("S4", 4, "mương rãnh"));
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await FindAsync(site, "S4", "cống"));
        Assert.Equal([4], await FindAsync(site, "S4", "mương rãnh"));
        Assert.Equal(1, await site.InDbAsync(db => db.Set<SearchEntry>().CountAsync(e => e.Kind == "S4")));
    }

    [Fact]
    public async Task A_removed_record_leaves_no_word_in_the_file()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite);
        var file = Path.Combine(site.DataFolder, "danvan.db");
        await PutAsync(site, [.. Enumerable.Range(1, 300).Select(i => Document("S5", i, i == 150 ? "tố giác zzbímậtzz của ông zzkínhmậtzz" : $"đường số {i} hỏng"))]);
        var before = await BytesAsync(site, file);

        await site.InDbAsync(async db =>
        {
            await new SearchIndex(db).RemoveAsync("S5", SearchedSite.IdOf(150));
            return await db.SaveChangesAsync();
        });
        var after = await BytesAsync(site, file);

        foreach (var word in new[] { "zzbímậtzz", "zzbimatzz", "zzkínhmậtzz", "zzkinhmatzz" })
        {
            Assert.True(before.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0, word);
            Assert.True(after.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, word);
        }
        // FTS5 compares its index with the entries and throws when they differ.
        await site.InDbAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO search_terms(search_terms, rank) VALUES ('integrity-check', 1)"));
    }

    [Theory, EngineData]
    public async Task Kinds_and_units_narrow_the_search(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site,
            Document("S6", 1, "kênh mương", "40/17950"), Document("S6", 2, "kênh mương", "40/17950/3"), Document("S6", 3, "kênh mương", "40/17951"),
            Document("S7", 4, "kênh mương", "40/17950"), Document("S7", 5, "kênh mương", ""));

        Assert.Equal([5, 4, 3, 2, 1], await FindAsync(site, ["S6", "S7"], "kenh"));
        Assert.Equal([3, 2, 1], await FindAsync(site, ["S6"], "kenh", "40"));
        Assert.Equal([4, 2, 1], await FindAsync(site, ["S6", "S7"], "kenh", "40/17950"));
        Assert.Equal([2], await FindAsync(site, ["S6", "S7"], "kenh", "40/17950/3"));
        Assert.Empty(await FindAsync(site, ["S6", "S7"], "kenh", "40/1795"));
    }

    [Theory, EngineData]
    public async Task Tags_narrow_the_search(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("T4", 1, "kênh") with { Tags = ["nuoc-sach", "Stage:Open"] }, Document("T4", 2, "kênh") with { Tags = ["nuoc"] });

        Assert.Equal([1], (await PageAsync(site, new() { Text = "kenh", Kinds = ["T4"], Tags = ["nuoc-sach", "Stage:Open"] })).Hits.Select(SearchedSite.NumberOf));
        Assert.Equal([2], (await PageAsync(site, new() { Text = "kenh", Kinds = ["T4"], Tags = ["nuoc"] })).Hits.Select(SearchedSite.NumberOf));
    }

    [Theory, EngineData]
    public async Task Records_nearby_are_those_around_the_pin_or_of_the_unit_that_name_the_place(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var pin = new MapPoint(18_673_000, 105_690_000);
        await PutAsync(site,
            Document("T5", 1, "đèn hỏng") with { Point = pin with { LatitudeE6 = pin.LatitudeE6 + 4_900 } },
            Document("T5", 2, "đèn hỏng") with { Point = pin with { LongitudeE6 = pin.LongitudeE6 + 15_000 } },
            Document("T5", 3, "đèn hỏng ở đường Nguyễn Trãi"), Document("T5", 4, "đèn hỏng ở đường Nguyễn Trãi", "40/17951"), Document("T6", 5, "đèn hỏng") with { Point = pin });

        var near = await site.InDbAsync(async db => await new NearbyRecords(db).FindAsync("T5", "40/17950", pin, ["nguyen trai"]));
        var unit = await site.InDbAsync(async db => await new NearbyRecords(db).FindAsync("T5", "40/17950", null, []));

        Assert.Equal([1, 3], near.Select(id => SearchedSite.NumberOf(new("T5", id))).Order());
        Assert.Equal([1, 2, 3], unit.Select(id => SearchedSite.NumberOf(new("T5", id))).Order());
    }

    [Theory, EngineData]
    public async Task Newest_means_the_position_in_whatever_order_records_are_put(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        int[] order = [5, 1, 4, 2, 3, 8, 6, 7];

        foreach (var number in order) await PutAsync(site, Document("S8", number, "hồ chứa"));
        var sameMoment = Enumerable.Range(20, 5).Select(i => Document("S9", i, "hồ chứa") with { Position = ListPosition.Floor(Site.Start) + i }).ToArray();
        await PutAsync(site, sameMoment);

        Assert.Equal([8, 7, 6, 5, 4, 3, 2, 1], await FindAsync(site, "S8", "hồ"));
        Assert.Equal([20, 21, 22, 23, 24], (await FindAsync(site, "S9", "hồ")).Order());
    }

    [Theory, EngineData]
    public async Task Words_with_accents_are_preferred_even_when_others_have_none(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("T1", 1, "năng lượng mặt trời"), Document("T1", 2, "nắng lượng nhiều"), Document("T1", 3, "nang luong"), Document("T1", 4, "nàng lưỡng lự"));

        Assert.Equal([1, 4, 3, 2], await FindAsync(site, "T1", "năng luong"));
        Assert.Equal([3, 4, 2, 1], await FindAsync(site, "T1", "nang luong"));
    }

    [Theory, EngineData]
    public async Task A_slip_of_the_finger_still_finds_something_and_the_page_says_so(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await PutAsync(site, Document("T2", 1, "trạm biến áp quá tải"), Document("T2", 2, "trạm y tế"));

        var page = await PageAsync(site, new() { Text = "tramj bien ap", Kinds = ["T2"] });
        var nothing = await PageAsync(site, new() { Text = "trạm kiểm lâm", Kinds = ["T2"] });

        Assert.Equal([1], page.Hits.Select(SearchedSite.NumberOf));
        Assert.True(page.IsApproximate);
        Assert.Empty(nothing.Hits);
        Assert.False(nothing.IsApproximate);
    }

    [Theory, EngineData]
    public async Task Absurd_and_hostile_queries_are_words_and_nothing_else(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var longWord = new string('ă', 10_000);
        await PutAsync(site, Document("T3", 1, $"and or not near {longWord} k'rông 3/4 q.1"));
        string[] found = ["AND", "NOT OR", "near(and, 3)", "\"and\" -or", "k'rông", "and:or", "3/4", "q.1", longWord, "and\0or", "and \uD800"];
        string[] empty = ["", "   ", "\"", "'", "*", "^", "\0", "\uD800", "💧", "§40", "¤t3", "·"];

        foreach (var text in found) Assert.Equal([1], await FindAsync(site, "T3", text));
        foreach (var text in empty) Assert.Empty((await PageAsync(site, new() { Text = text })).Hits);
        Assert.Empty(await FindAsync(site, "T3", string.Join(' ', Enumerable.Range(0, 5_000))));
        foreach (var cursor in new[] { "x", "9.1", "-1.5", "0.", "0.99999999999999999999", "1.2.3" })
            Assert.Single((await PageAsync(site, new() { Text = "and", Kinds = ["T3"], Cursor = cursor })).Hits);
    }

    [Fact]
    public async Task Neither_read_sorts_or_scans_on_SQLite()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite);
        var plan = await site.InDbAsync(async db =>
        {
            await using var connection = new SqliteConnection(db.Database.GetConnectionString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                EXPLAIN QUERY PLAN SELECT t.rowid, e."Kind", e."Id" FROM search_terms t JOIN search_entries e ON e."Place" = t.rowid
                WHERE t.search_terms MATCH '"duong"' AND t.rowid < 5 ORDER BY t.rowid DESC LIMIT 21
                """;
            await using var reader = await command.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
            return steps;
        });

        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("IX_search_entries_Place", StringComparison.Ordinal));
    }

    private static SearchDocument Document(string kind, int number, string text, string unitPath = "40/17950") => SearchedSite.Document(kind, number, text, unitPath);

    private static Task<int> PutAsync(Site site, params SearchDocument[] documents) => site.InDbAsync(async db =>
    {
        var index = new SearchIndex(db);
        foreach (var document in documents) await index.PutAsync(document);
        return await db.SaveChangesAsync();
    });

    private static Task<List<int>> FindAsync(Site site, string kind, string text) => FindAsync(site, [kind], text);

    private static async Task<List<int>> FindAsync(Site site, string[] kinds, string text, string unitPath = "") =>
        (await SearchedSite.FindAllAsync(site, new() { Text = text, Kinds = kinds, UnitPath = unitPath, PageSize = 3 })).Numbers;

    private static Task<SearchPage> PageAsync(Site site, SearchQuery query) => site.InScopeAsync<SearchIndex, SearchPage>(index => index.FindAsync(query));

    private static async Task<byte[]> BytesAsync(Site site, string file)
    {
        await site.InDbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
