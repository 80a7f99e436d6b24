using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Senders;

/// <summary>What this room keeps of a person who sent reports while signed in: what they said of themselves and what they agreed to. Reports without a name are nobody's.</summary>
public sealed class SenderPersonalData(AppDbContext db, SenderSeal seal) : IPersonalDataSource
{
    /// <inheritdoc />
    public string Name => "feedback";

    /// <inheritdoc />
    public async Task<IReadOnlyList<object>> ReadAsync(AccountId account, CancellationToken cancellationToken)
    {
        var sent = await db.Set<Sender>().AsNoTracking().Where(s => s.AccountId == account)
            .Join(db.Feedback, s => s.ItemId, f => f.Id, (sender, item) => new { Sender = sender, item.Code, item.Text, item.ReceivedAt, item.Position })
            .OrderBy(s => s.Position)
            .ToListAsync(cancellationToken);
        return [.. sent.Select(s => new { s.Code, s.ReceivedAt, s.Text, Contact = seal.Open(s.Sender), s.Sender.Consent, s.Sender.KeepUntil })];
    }
}
