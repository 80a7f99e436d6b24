using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Sending;

/// <summary>Removes photo files that no row names any more; a split item shares its files with its parts.</summary>
public sealed class PhotoFiles(AppDbContext db, FileStore store)
{
    /// <summary>Overwrites and removes those of the files that no row names.</summary>
    public async Task RemoveUnnamedAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        foreach (var file in files.Distinct())
        {
            var isNamed = await db.Set<Photo>().AnyAsync(p => p.File == file || p.Thumbnail == file || p.Original == file, cancellationToken)
                || await db.Set<DraftPhoto>().AnyAsync(p => p.File == file || p.Thumbnail == file, cancellationToken);
            if (!isNamed) store.Remove(new FileHash(file));
        }
    }
}
