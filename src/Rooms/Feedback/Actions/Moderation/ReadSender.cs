using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>
/// An officer opens who sent an item, or its words as first sent, with a reason that the auditor sees. The reading is on the disk before anything is shown. Whoever
/// handles the item gets neither (rule 87).
/// </summary>
public sealed class ReadSender(AppDbContext db, DeskWork work, DeskAccess access, SenderSeal seal)
{
    /// <summary>Opens who sent it.</summary>
    public async Task<Outcome<SenderDetails>> RunAsync(string code, string reason, CancellationToken cancellationToken = default)
    {
        var logged = await LoggedAsync(code, SenderReadingOf.Sender, reason, cancellationToken);
        if (logged.Value is not { } item) return logged.Refused!.Value;
        var sender = await db.Set<Sender>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == item.Id, cancellationToken);
        return sender is null ? FeedbackRefusals.NoSender : seal.Open(sender);
    }

    /// <summary>Opens the words as first sent.</summary>
    public async Task<Outcome<string>> OriginalAsync(string code, string reason, CancellationToken cancellationToken = default)
    {
        var logged = await LoggedAsync(code, SenderReadingOf.OriginalText, reason, cancellationToken);
        if (logged.Value is not { } item) return logged.Refused!.Value;
        var original = await db.Set<FeedbackOriginal>().AsNoTracking().SingleOrDefaultAsync(o => o.ItemId == item.Id, cancellationToken);
        return original is null ? item.Text : seal.OpenOriginal(original);
    }

    private async Task<Outcome<FeedbackItem>> LoggedAsync(string code, SenderReadingOf what, string reason, CancellationToken cancellationToken)
    {
        var item = await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, cancellationToken);
        if (item is null || !access.MaySee(item)) return FeedbackRefusals.NotFound;
        if (!access.May(FeedbackPermits.ReadSender, item)) return FeedbackRefusals.NotYours;
        if (!access.MayReadSender(item)) return FeedbackRefusals.HandlerReadsNoSender;
        if (reason.Trim().Length is < SenderReading.ReasonMinLength or > SenderReading.ReasonMaxLength) return FeedbackRefusals.NoReason;

        db.Add(new SenderReading
        {
            Id = Guid.CreateVersion7(work.Now),
            Position = ListPosition.Next(work.Now),
            Code = item.Code,
            UnitPath = item.ResponsiblePath,
            What = what,
            ById = work.By,
            At = work.Now,
            Reason = reason.Trim(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return item;
    }
}
