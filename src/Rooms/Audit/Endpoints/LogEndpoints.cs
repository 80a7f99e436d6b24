using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.PublicLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Endpoints;

/// <summary>The log's files as C2SP tlog-tiles lays them out. Any copy of them is a mirror.</summary>
internal static class LogEndpoints
{
    private const string Text = "text/plain; charset=utf-8";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(Links.Log).AllowAnonymous();
        open.MapGet("/checkpoint", CheckpointAsync);
        open.MapGet("/tile/{**path}", TileAsync);
        open.MapGet("/muc/{index:long}/bang-chung", ProofAsync);
    }

    private static async Task<IResult> CheckpointAsync(LogView log, HttpContext http)
    {
        if (await log.StateAsync(http.RequestAborted) is not { Checkpoint.Length: > 0 } state) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(state.Checkpoint, Text);
    }

    private static async Task<IResult> TileAsync(string path, AppDbContext db, HttpContext http)
    {
        var whole = $"tile/{path}";
        if (!LogTile.TryParse(whole, out _)) return Results.NotFound();
        var content = await db.Set<LogFileRow>().Where(f => f.Path == whole).Select(f => f.Content).SingleOrDefaultAsync(http.RequestAborted);
        if (content is null) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, "application/octet-stream");
    }

    private static async Task<IResult> ProofAsync(long index, LogView log, HttpContext http) =>
        await log.ProofAsync(index, default, http.RequestAborted) is { } proof ? Results.Text(proof.ToString(), Text) : Results.NotFound();
}
