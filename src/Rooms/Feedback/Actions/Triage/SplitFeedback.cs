using System.Security.Cryptography;
using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Senders;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>One part of a mixed item.</summary>
/// <param name="Kind">Reflection or recommendation.</param>
/// <param name="Category">The category's key.</param>
/// <param name="Text">The sender's words that belong to it.</param>
public sealed record ItemPart(FeedbackKind Kind, string Category, string Text);

/// <summary>
/// A mixed item becomes separate ones before it is handled (rule 77; Decree 154/2026 Art 14). Each part has a code, clocks and a life of its own; the sender's key opens
/// them through the item they came from. A part that is a complaint or a denunciation is no part of this: it goes to the reception officer first.
/// </summary>
public sealed class SplitFeedback(AppDbContext db, DeskWork work, FeedbackClocks clocks, CategoryBook categories, SenderSeal seal)
{
    private static readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    /// <summary>Splits it and returns the codes of the parts.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(OnItem on, IReadOnlyList<ItemPart> parts, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (parts.Count < 2) return FeedbackRefusals.TooFewParts;
        if (parts.Any(p => p.Text.Trim().Length is < FeedbackItem.TextMinLength or > FeedbackItem.TextMaxLength)) return FeedbackRefusals.NoWords;
        if (parts.Any(p => categories.Find(p.Category) is null)) return FeedbackRefusals.NoSuchTarget;

        var wasPublic = item.PublicPosition is not null;
        var outcome = work.Move(item, FeedbackAction.Split, i => i.Split(work.Now));
        if (!outcome.IsDone) return outcome.Refused!.Value;

        var sender = await db.Set<Sender>().AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == item.Id, cancellationToken);
        var made = new List<string>();
        foreach (var part in parts) made.Add(await AddAsync(item, part, sender, cancellationToken));
        await clocks.EndedAsync(item, cancellationToken);
        if (wasPublic) work.VisibilityChanged(item);

        var saved = await work.SaveAsync(cancellationToken);
        return saved.Refused is { } refused ? refused : made;
    }

    private async Task<string> AddAsync(FeedbackItem item, ItemPart part, Sender? sender, CancellationToken cancellationToken)
    {
        var code = PublicCode.New(FeedbackItem.CodeKind, _random).Value;
        var child = FeedbackItem.Send(item.Part(part.Kind, part.Category, part.Text.Trim(), work.Now), code, work.Now);
        db.Add(child);
        if (sender is not null) db.Add(seal.CopyFor(sender, child.Id));
        work.Note(child, "SplitFrom", reason: item.Code);
        work.Record(new FeedbackSent(child.Id));
        await clocks.BeginAsync(child, cancellationToken);
        return code;
    }
}
