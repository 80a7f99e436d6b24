using System.Globalization;
using System.Xml.Linq;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Public;
using DanVan.Platform.Web.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Feedback.Endpoints;

/// <summary>The public list for machines: pins, Atom, CSV. The same filter as the page.</summary>
internal static class PublicEndpoints
{
    private const int MostPins = 500;
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").AllowAnonymous();
        open.MapGet("/phan-anh/diem.json", PinsAsync).CacheOutput(PublicPages.Policy);
        open.MapGet("/phan-anh.atom", FeedAsync).CacheOutput(PublicPages.Policy);
        open.MapGet("/so-lieu/tai-ve/phan-anh.csv", Csv);
    }

    private static async Task<IResult> PinsAsync(HttpRequest request, PublicList list, CategoryBook categories, CancellationToken cancellationToken)
    {
        var pins = await list.Where(Filter(request))
            .Where(f => f.LatitudeE6 != null && f.LongitudeE6 != null)
            .OrderByDescending(f => f.PublicPosition)
            .Take(MostPins)
            .Select(f => new { f.Code, f.Category, f.Stage, f.LatitudeE6, f.LongitudeE6 })
            .ToListAsync(cancellationToken);
        var features = pins.Select(p => new
        {
            type = "Feature",
            geometry = new { type = "Point", coordinates = new[] { Rounded(p.LongitudeE6!.Value), Rounded(p.LatitudeE6!.Value) } },
            properties = new { title = $"{categories.NameOf(p.Category)} – {PublicTexts.Of(p.Stage)}", href = Links.One(p.Code), tone = PublicTexts.ToneOf(p.Stage).ToString().ToLowerInvariant() },
        });
        return Results.Json(new { type = "FeatureCollection", features }, contentType: "application/geo+json");
    }

    private static async Task<IResult> FeedAsync(HttpRequest request, PublicList list, Places places, CategoryBook categories, CancellationToken cancellationToken)
    {
        var filter = Filter(request);
        var slice = await list.ReadAsync(filter, cancellationToken);
        var root = $"{request.Scheme}://{request.Host}";
        var feed = new XElement(_atom + "feed",
            new XElement(_atom + "id", root + Links.List(filter)),
            new XElement(_atom + "title", FeedbackPublicTexts.ListTitle),
            new XElement(_atom + "updated", (slice.Lines.Count == 0 ? DateTimeOffset.UnixEpoch : slice.Lines[0].PublishedAt).ToString("O", CultureInfo.InvariantCulture)),
            new XElement(_atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + Links.Feed(filter))),
            new XElement(_atom + "author", new XElement(_atom + "name", "DanVan")),
            slice.Lines.Select(line => new XElement(_atom + "entry",
                new XElement(_atom + "id", root + Links.One(line.Code)),
                new XElement(_atom + "title", $"{line.Code}: {categories.NameOf(line.Category)}, {places.CommuneOf(line.CommunePath)}"),
                new XElement(_atom + "updated", line.PublishedAt.ToString("O", CultureInfo.InvariantCulture)),
                new XElement(_atom + "link", new XAttribute("href", root + Links.One(line.Code))),
                new XElement(_atom + "category", new XAttribute("term", line.Category)),
                new XElement(_atom + "summary", PublicTexts.Excerpt(line.Text)))));
        return Results.Text(new XDocument(feed).ToString(), "application/atom+xml");
    }

    private static IResult Csv(HttpRequest request, PublicList list, Places places, CategoryBook categories)
    {
        var lines = list.Where(Filter(request))
            .OrderByDescending(f => f.PublicPosition)
            .Select(f => new { f.Code, f.Kind, f.Category, f.CommunePath, f.Stage, f.ReceivedAt, f.AnsweredAt, f.Extensions, f.IsLate, f.Joined, f.Text })
            .AsAsyncEnumerable();
        return Results.Stream(async stream =>
        {
            // The mark tells spreadsheet programs that the text is UTF-8.
            await using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await writer.WriteLineAsync("code,kind,category,commune_path,commune,stage,received,answered,extensions,late,joined,text");
            await foreach (var line in lines)
            {
                await writer.WriteLineAsync(string.Join(',', new[]
                {
                    line.Code, line.Kind.ToString(), line.Category, line.CommunePath, places.CommuneOf(line.CommunePath), line.Stage.ToString(),
                    Day(line.ReceivedAt), line.AnsweredAt is { } answered ? Day(answered) : "", line.Extensions.ToString(CultureInfo.InvariantCulture),
                    line.IsLate ? "1" : "0", line.Joined.ToString(CultureInfo.InvariantCulture), line.Text,
                }.Select(Quoted)));
            }
        }, "text/csv; charset=utf-8", "phan-anh.csv");
    }

    private static PublicFilter Filter(HttpRequest request) => new()
    {
        Commune = request.Query["xa"].FirstOrDefault(),
        Category = request.Query["linh-vuc"].FirstOrDefault(),
        Stage = Enum.TryParse<Domain.FeedbackStage>(request.Query["trang-thai"].FirstOrDefault(), out var stage) ? stage : null,
        Words = request.Query["q"].FirstOrDefault(),
    };

    // About 100 metres: a pin shows the street, never the house.
    private static double Rounded(int millionths) => Math.Round(millionths / 1e6, 3);

    private static string Day(DateTimeOffset instant) => VietnamTime.DateOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string value)
    {
        // A cell that begins with one of these is run as a formula by spreadsheet programs.
        if (value.Length > 0 && "=+-@\t\r".Contains(value[0])) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
