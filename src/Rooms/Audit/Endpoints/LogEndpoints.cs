using System.Globalization;
using DanVan.Audit.Actions;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.PublicLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Endpoints;

/// <summary>The log's files as C2SP tlog-tiles lays them out. Any copy of them is a mirror.</summary>
internal static class LogEndpoints
{
    // A checkpoint with some dozens of signatures.
    private const int MostBytes = 16 * 1024;
    private const string Text = "text/plain; charset=utf-8";
    private const string Immutable = "public, max-age=31536000, immutable";
    // Another log may begin at this address.
    private const string Fresh = "public, max-age=60";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(Links.Log).AllowAnonymous();
        open.MapGet("/checkpoint", CheckpointAsync);
        open.MapGet("/tile/{**path}", TileAsync);
        open.MapPost("/cosignatures", CosignaturesAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        open.MapGet("/muc/{index:long}/bang-chung", ProofAsync);

        // The same for each log by its number: the newest one, and those that it follows.
        var each = open.MapGroup("/so/{log:int}");
        each.MapGet("/checkpoint", CheckpointOfAsync);
        each.MapGet("/tile/{**path}", TileOfAsync);
        each.MapPost("/cosignatures", CosignaturesAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        each.MapGet("/muc/{index:long}/bang-chung", ProofOfAsync);
    }

    private static async Task<IResult> CheckpointAsync(LogView view, HttpContext http) => await SignedAsync(await view.StateAsync(http.RequestAborted), view, http);

    private static async Task<IResult> CheckpointOfAsync(int log, LogView view, HttpContext http) => await SignedAsync(await view.StateAsync(log, http.RequestAborted), view, http);

    private static async Task<IResult> SignedAsync(LogState? state, LogView view, HttpContext http)
    {
        if (await view.CheckpointAsync(state, http.RequestAborted) is not { } checkpoint) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(checkpoint.ToBytes(), Text);
    }

    // The sender is told what it needs to mend it: the size to cosign, or that its key is not registered.
    private static async Task<IResult> CosignaturesAsync(TakeCosignatures take, HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var body = new byte[MostBytes + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > MostBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

        var (answer, size) = await take.RunAsync(body.AsMemory(0, length), http.RequestAborted);
        return answer == CosignatureAnswer.NotCurrent
            ? Results.Text(string.Create(CultureInfo.InvariantCulture, $"{size}\n"), "text/x.tlog.size", statusCode: (int)answer)
            : Results.Text("", Text, statusCode: (int)answer);
    }

    private static async Task<IResult> TileAsync(string path, LogView view, AppDbContext db, HttpContext http) =>
        await view.StateAsync(http.RequestAborted) is { } state ? await FileAsync(state.Id, path, Fresh, db, http) : Results.NotFound();

    private static Task<IResult> TileOfAsync(int log, string path, AppDbContext db, HttpContext http) => FileAsync(log, path, Immutable, db, http);

    private static async Task<IResult> FileAsync(int log, string path, string caching, AppDbContext db, HttpContext http)
    {
        var whole = $"tile/{path}";
        if (!LogTile.TryParse(whole, out _)) return Results.NotFound();
        var content = await db.Set<LogFileRow>().Where(f => f.Log == log && f.Path == whole).Select(f => f.Content).SingleOrDefaultAsync(http.RequestAborted);
        if (content is null) return Results.NotFound();
        http.Response.Headers.CacheControl = caching;
        return Results.Bytes(content, "application/octet-stream");
    }

    private static async Task<IResult> ProofAsync(long index, LogView view, HttpContext http) => await ProvedAsync(await view.StateAsync(http.RequestAborted), index, view, http);

    private static async Task<IResult> ProofOfAsync(int log, long index, LogView view, HttpContext http) => await ProvedAsync(await view.StateAsync(log, http.RequestAborted), index, view, http);

    private static async Task<IResult> ProvedAsync(LogState? state, long index, LogView view, HttpContext http) =>
        state is not null && await view.ProofAsync(new(state, index), default, http.RequestAborted) is { } proof ? Results.Text(proof.ToString(), Text) : Results.NotFound();
}
