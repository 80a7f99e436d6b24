using DanVan.Core.Similarity;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Desk;

/// <summary>Items of the same commune that seem to tell of the same matter, published or not, for whoever triages (trùng lặp).</summary>
public sealed class Duplicates(AppDbContext db, DeskAccess access)
{
    private const int MostRead = 200;
    private const int MostShown = 5;

    /// <summary>The likeliest first; only items in which this one could be merged.</summary>
    public async Task<IReadOnlyList<FeedbackItem>> OfAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var newest = await db.Feedback.AsNoTracking()
            .Where(f => f.CommunePath == item.CommunePath && f.Id != item.Id)
            .OrderByDescending(f => f.Position).Take(MostRead).ToListAsync(cancellationToken);
        var said = MatterOf(item);
        return
        [
            .. newest.Where(f => FeedbackFlow.CarriesOn(f.State) && access.May(FeedbackPermits.Triage, f))
                .Select(f => (Item: f, Score: SameMatter.Probability(said, MatterOf(f))))
                // Two reports of one place and week are not yet of one matter: of another category only the all but certain are offered.
                .Where(f => f.Score >= (f.Item.Category == item.Category ? SameMatter.Similar : SameMatter.Same))
                .OrderByDescending(f => f.Score).Take(MostShown).Select(f => f.Item),
        ];
    }

    private static ReportedMatter MatterOf(FeedbackItem item) => new($"{item.Place} {item.Text}", item.ReceivedAt, item.Category, MapPoint.Of(item.LatitudeE6, item.LongitudeE6));
}
