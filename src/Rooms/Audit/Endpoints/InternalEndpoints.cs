using System.IO.Compression;
using DanVan.Audit.Data;
using DanVan.PublicLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Endpoints;

/// <summary>The internal log's files in one archive, so that the auditor can verify and remember it on a machine of their own: <c>danvan log verify --dir</c>.</summary>
internal static class InternalEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Links.Internal + "/so/{log:int}/tep", FilesAsync).RequireAuthorization(AuditPermits.ReviewInternal.Policy);

    private static async Task<IResult> FilesAsync(int log, AppDbContext db, HttpContext http)
    {
        if (await SignedAsync(log, db, http.RequestAborted) is not { } signed) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        // The archive writes some bytes after each entry without waiting; there is no other way to stream one.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return Results.Stream(to => WriteAsync(to, log, signed, db, http.RequestAborted), "application/zip", $"nhat-ky-noi-bo-{log}.zip");
    }

    // The last, partial files grow into others with each signature: they are taken together with the checkpoint they belong to.
    private static async Task<Signed?> SignedAsync(int log, AppDbContext db, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await db.Set<InternalLog>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == log, cancellationToken) is not { Checkpoint.Length: > 0 } state) return null;
            var partials = await db.Set<InternalFileRow>().AsNoTracking().Where(f => f.Log == log && f.PartOf != null).ToListAsync(cancellationToken);
            if (await db.Set<InternalLog>().AnyAsync(l => l.Id == log && l.Size == state.Size, cancellationToken)) return new(state.Checkpoint, partials);
        }
    }

    private static async Task WriteAsync(Stream to, int log, Signed signed, AppDbContext db, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(archive, LogTile.CheckpointPath, signed.Checkpoint, cancellationToken);
        foreach (var file in signed.Partials) await AddAsync(archive, file.Path, file.Content, cancellationToken);
        await foreach (var file in db.Set<InternalFileRow>().AsNoTracking().Where(f => f.Log == log && f.PartOf == null).AsAsyncEnumerable().WithCancellation(cancellationToken)) await AddAsync(archive, file.Path, file.Content, cancellationToken);
    }

    // Hashes do not get smaller.
    private static async Task AddAsync(ZipArchive archive, string path, byte[] content, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(path, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
        await entry.WriteAsync(content, cancellationToken);
    }

    private sealed record Signed(byte[] Checkpoint, List<InternalFileRow> Partials);
}
