using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>Gives an item its line in the reception book of the year (rule 85). Two that draw the same number meet at the table's key.</summary>
public sealed class BookLines(AppDbContext db, TimeProvider clock)
{
    /// <summary>Enters it, once. The caller saves.</summary>
    public async Task EnterAsync(SealedItem item, CancellationToken cancellationToken)
    {
        if (await db.Set<BookLine>().AnyAsync(b => b.ItemId == item.Id, cancellationToken)) return;
        var today = VietnamTime.Today(clock);
        var last = await db.Set<BookLine>().Where(b => b.OfficeId == item.OfficeId && b.Year == today.Year).MaxAsync(b => (int?)b.Number, cancellationToken) ?? 0;
        db.Set<BookLine>().Add(new BookLine { OfficeId = item.OfficeId, Year = today.Year, Number = last + 1, On = today, ItemId = item.Id });
    }
}
