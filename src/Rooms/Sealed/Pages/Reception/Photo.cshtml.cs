using DanVan.Platform.Files;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using DanVan.Sealed.Keys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>A photo of an opened case.</summary>
[NoStore]
public sealed class PhotoModel(AppDbContext db, CaseWork work, EnvelopeReader reader, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, int number, [FromQuery(Name = "luot")] Guid opening, CancellationToken cancellationToken)
    {
        if ((await work.OpenedAsync(code, opening, cancellationToken)).Value is not { Item: var item }) return NotFound();
        if (await db.Set<SealedPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.ItemId == item.Id && p.Number == number, cancellationToken) is not { } photo) return NotFound();
        if ((await reader.ReadAsync<PhotoKey>(item.Id.Value, EnvelopePart.Photo, number, cancellationToken)).Value is not { } key) return NotFound();
        await using var stream = files.Open(new FileHash(photo.File));
        if (stream is null) return NotFound();

        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return File(new SealedFile(bytes, key.Key).Open(), "image/jpeg");
    }
}
