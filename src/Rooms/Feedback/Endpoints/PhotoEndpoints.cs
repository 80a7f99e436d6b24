using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Feedback.Sending;
using DanVan.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DanVan.Feedback.Endpoints;

/// <summary>Photos: published ones for everybody, the others for their sender and for officers who may see the report, those of a draft or waiting to be added for their browser.</summary>
internal static class PhotoEndpoints
{
    // Asked again each time, answered by 304 while it is the same: what was covered or withheld must not go on in a browser's memory.
    private const string ForAll = "public, no-cache";
    private const string ForOne = "private, no-store";
    private const string Jpeg = "image/jpeg";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // Who may see a photo is decided by its row, so the addresses are open.
        var open = endpoints.MapGroup("").AllowAnonymous();
        open.MapGet("/phan-anh/anh/{id:guid}", (Guid id, HttpContext http, AppDbContext db, FileStore files, FollowSession session, DeskAccess access) => PhotoAsync(id, p => p.File, http, db, files, session, access));
        open.MapGet("/phan-anh/anh/{id:guid}/nho", (Guid id, HttpContext http, AppDbContext db, FileStore files, FollowSession session, DeskAccess access) => PhotoAsync(id, p => p.Thumbnail, http, db, files, session, access));
        open.MapGet("/phan-anh/gui/anh/{id:guid}", DraftPhotoAsync);
    }

    private static async Task<IResult> PhotoAsync(Guid id, Func<Photo, string> file, HttpContext http, AppDbContext db, FileStore files, FollowSession session, DeskAccess access)
    {
        if (await db.Set<Photo>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, http.RequestAborted) is not { } photo) return Results.NotFound();
        if (await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Id == photo.ItemId, http.RequestAborted) is not { } item) return Results.NotFound();

        if (photo.IsPublic && item.PublicPosition is not null) return Send(file(photo), ForAll, http, files);
        return access.MaySee(item) || await MayFollowerAsync(photo, item, db, session, http.RequestAborted) ? Send(file(photo), ForOne, http, files) : Results.NotFound();
    }

    // A sender sees the own photos; whoever asked, also by a report that was merged, sees those of the answer as they were checked.
    private static async Task<bool> MayFollowerAsync(Photo photo, FeedbackItem item, AppDbContext db, FollowSession session, CancellationToken cancellationToken)
    {
        if (session.GrantId is not { } grantId || await db.Set<FollowGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == grantId && g.ItemId == item.Id && g.IsSender, cancellationToken) is not { } grant) return false;
        return photo.Source == PhotoSource.Body ? photo.IsPublic : grant.Sent(item);
    }

    private static async Task<IResult> DraftPhotoAsync(Guid id, HttpContext http, SendJourney journey, Drafts drafts, FollowSession session, WaitingPhotos waiting, FileStore files)
    {
        var own = await journey.FindAsync() is { } draft ? await drafts.PhotosAsync(draft.Id, http.RequestAborted) : [];
        var added = session.GrantId is { } grant ? await waiting.OfAsync(grant, http.RequestAborted) : [];
        var photo = own.Concat(added).FirstOrDefault(p => p.Id == id);
        return photo is null ? Results.NotFound() : Send(photo.Thumbnail, ForOne, http, files);
    }

    private static IResult Send(string hash, string caching, HttpContext http, FileStore files)
    {
        if (files.Open(new FileHash(hash)) is not { } stream) return Results.NotFound();
        http.Response.Headers.CacheControl = caching;
        return Results.File(stream, Jpeg, entityTag: new EntityTagHeaderValue($"\"{hash[..16]}\""));
    }
}
