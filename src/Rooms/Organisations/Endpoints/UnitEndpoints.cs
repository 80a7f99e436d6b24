using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Pages.Units;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace DanVan.Organisations.Endpoints;

/// <summary>What of units is not a page: maps, the drawing behind a pin, from a place to its commune, the model of a list. Anybody may read them.</summary>
internal static class UnitEndpoints
{
    // Boundaries change with the program's files only; villages within the hour.
    private const string KeepDay = "public, max-age=86400";
    private const string KeepHour = "public, max-age=3600";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/don-vi/ban-do.svg", (DateOnly? ngay, string? tieng, UnitMaps maps, TimeProvider clock, HttpContext context) =>
            Svg(context, maps.Country(DayOf(ngay, clock)), OrganisationsTexts.Country, DayOf(ngay, clock), tieng)).AllowAnonymous();
        endpoints.MapGet("/don-vi/{code}/ban-do.svg", UnitMap).AllowAnonymous();
        endpoints.MapGet("/don-vi/{code}/nen.json", BackgroundAsync).AllowAnonymous();
        // By POST, although it only reads: where somebody stands does not belong into an address or a log.
        endpoints.MapPost(Links.Locate, Locate).AllowAnonymous().DisableAntiforgery();
        endpoints.MapGet(Links.VillageSheet, () => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(string.Join(',', VillageSheet.Columns) + "\r\n")).ToArray(), "text/csv; charset=utf-8", "danh-sach-thon.csv")).AllowAnonymous();
    }

    private static IResult UnitMap(string code, DateOnly? ngay, string? tieng, UnitRegister register, UnitMaps maps, TimeProvider clock, HttpContext context)
    {
        var day = DayOf(ngay, clock);
        return register.Find(code, day) is { } unit
            ? Svg(context, maps.Of(unit, day), tieng == "en" ? unit.FullNameEnglish : unit.NameInSentence, day, tieng) : Results.NotFound();
    }

    private static IResult Svg(HttpContext context, MapDrawing? map, string name, DateOnly day, string? language)
    {
        if (map is null) return Results.NotFound();
        context.Response.Headers[HeaderNames.CacheControl] = KeepDay;
        var title = UnitShown.Text(OrganisationsTexts.MapAlt, name, Shown.Day(day));
        var description = UnitShown.Text(OrganisationsTexts.MapCaption, map.Layer.Credit, Shown.Count(map.Layer.AccuracyMetres));
        return Results.Text(SvgMap.Write(map, title, description, language == "en"), "image/svg+xml", Encoding.UTF8);
    }

    private static async Task<IResult> BackgroundAsync(string code, UnitRegister register, BackgroundCache cache, VillageList villages, TimeProvider clock, HttpContext context)
    {
        var today = VietnamTime.Today(clock);
        if (register.Find(code, today) is not { Level: UnitLevel.Commune } commune || cache.Of(commune, today) is not { } features) return Results.NotFound();
        var named = (await villages.WithHouseholdsAsync(register.On(today).PathOf(commune), today, context.RequestAborted)).Where(v => v.Point is not null);
        context.Response.Headers[HeaderNames.CacheControl] = KeepHour;
        return Results.Bytes(Join(features, named), "application/geo+json");
    }

    /// <summary>Puts the villages behind the features of the boundaries, which are kept as bytes.</summary>
    private static byte[] Join(byte[] features, IEnumerable<VillageLine> villages)
    {
        var buffer = new ArrayBufferWriter<byte>(features.Length + 1024);
        buffer.Write("{\"type\":\"FeatureCollection\",\"features\":"u8);
        buffer.Write(features.AsSpan(0, features.Length - 1));
        foreach (var village in villages)
        {
            buffer.Write(","u8);
            buffer.Write(JsonSerializer.SerializeToUtf8Bytes(new
            {
                type = "Feature",
                properties = new { code = village.Code, name = village.Name, kind = "place" },
                geometry = new { type = "Point", coordinates = new[] { village.Point!.Value.Lon, village.Point.Value.Lat } },
            }));
        }
        buffer.Write("]}"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static IResult Locate(Place place, UnitRegister register, UnitAtlas atlas, TimeProvider clock)
    {
        var today = VietnamTime.Today(clock);
        if (atlas.Locate(new GeoPoint(place.Lat, place.Lon), today) is not { } found) return Results.NotFound();
        var on = register.On(today);
        return Results.Json(new
        {
            accuracy = found.Accuracy.ToString(),
            accuracyMetres = found.AccuracyMetres,
            note = found.Accuracy == LocationAccuracy.NearestPoint ? OrganisationsTexts.LocateGuess : UnitShown.Text(OrganisationsTexts.LocateNote, Shown.Count(found.AccuracyMetres)),
            province = Choice(found.Province),
            commune = found.Commune is { } commune ? Choice(commune) : null,
            alternatives = found.Alternatives.Select(Choice),
        });

        object Choice(UnitVersion unit) => new { unit.Code, Path = on.PathOf(unit), Name = UnitShown.Name(unit) };
    }

    private static DateOnly DayOf(DateOnly? asked, TimeProvider clock) => asked ?? VietnamTime.Today(clock);

    /// <summary>Where somebody stands, WGS 84.</summary>
    private sealed record Place(double Lat, double Lon);
}

/// <summary>Backgrounds of communes as bytes, made once each.</summary>
internal sealed class BackgroundCache(UnitRegister register, UnitAtlas atlas)
{
    private readonly ConcurrentDictionary<UnitVersion, byte[]?> _made = [];

    public byte[]? Of(UnitVersion commune, DateOnly day) => _made.GetOrAdd(commune, c => CommuneBackground.Features(register, atlas, c, day));
}
