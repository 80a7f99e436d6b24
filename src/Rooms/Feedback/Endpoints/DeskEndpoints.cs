using DanVan.Core.Codes;
using DanVan.Feedback.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DanVan.Feedback.Endpoints;

/// <summary>What the desk's pages fetch: the pin of one item, exact, for those who may see it there.</summary>
internal static class DeskEndpoints
{
    private const double Millionths = 1e6;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/ban-lam-viec/phan-anh/{code}/diem.json", PinAsync).RequireAuthorization(FeedbackPermits.Desk.Policy);

    private static async Task<IResult> PinAsync(string code, DeskItems items, HttpContext http)
    {
        if (!PublicCode.TryParse(code, out var parsed) || await items.FindAsync(parsed.Value, http.RequestAborted) is not { LatitudeE6: { } latitude, LongitudeE6: { } longitude } item) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        var feature = new { type = "Feature", geometry = new { type = "Point", coordinates = new[] { longitude / Millionths, latitude / Millionths } }, properties = new { title = item.Code, href = Links.Desk(item.Code), tone = "warn" } };
        return Results.Json(new { type = "FeatureCollection", features = new[] { feature } }, contentType: "application/geo+json");
    }
}
