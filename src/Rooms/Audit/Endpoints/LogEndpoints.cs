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

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(Links.Log).AllowAnonymous();
        open.MapGet("/checkpoint", CheckpointAsync);
        open.MapGet("/tile/{**path}", TileAsync);
        open.MapPost("/cosignatures", CosignaturesAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        open.MapGet("/muc/{index:long}/bang-chung", ProofAsync);
    }

    private static async Task<IResult> CheckpointAsync(LogView log, HttpContext http)
    {
        if (await log.CheckpointAsync(http.RequestAborted) is not { } checkpoint) return Results.NotFound();
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
