using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using DanVan.Feedback.Public;
using DanVan.Feedback.Sending;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Events;
using DanVan.Platform.Web.Caching;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>
/// An item turns out to be a complaint or a denunciation: one transaction seals everything of it to the reception office and takes it out of the open tables – text, place,
/// details, sender, photos, notes, answers, additions, history, deadlines, search index – and out of the kept pages (rules 77, 78). Items merged into it go with it; of a
/// split item it was part of, the words go. The code stays alive, and the follow keys go on working.
/// </summary>
public sealed class MoveToSealed(
    AppDbContext db, DeskWork work, MovedWords words, TakeOverReport takeOver, FeedbackSearch search, Journal journal, DeadlineBook deadlines, PhotoFiles files, PublicTrace trace, PublicPages pages, WaitingPhotos waiting)
{
    /// <summary>Moves it.</summary>
    /// <param name="on">The item as the officer saw it.</param>
    /// <param name="reason">Why, for the log of sealed things; without content and names.</param>
    /// <param name="cancellationToken">To stop before anything is saved.</param>
    public async Task<Outcome> RunAsync(OnItem on, string reason, CancellationToken cancellationToken = default)
    {
        if (!LogLine.IsReason(reason)) return SealedRefusals.NoReason;
        var loaded = await LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (item.State is FeedbackState.Merged or FeedbackState.Split) return FeedbackRefusals.WrongState;

        var leaving = new List<FeedbackItem> { item };
        leaving.AddRange(await db.Feedback.Where(f => f.MergedInto == item.Id).ToListAsync(cancellationToken));
        var source = item.SplitFrom is { } from ? await db.Feedback.SingleOrDefaultAsync(f => f.Id == from, cancellationToken) : null;
        var photos = await PhotosOfAsync(leaving, source, cancellationToken);
        foreach (var each in leaving)
        {
            var taken = await takeOver.RunAsync(await words.OfAsync(each, item, source, cancellationToken), reason, cancellationToken);
            if (taken.Refused is { } refused) return refused;
        }

        foreach (var each in leaving) await RemoveAsync(each, cancellationToken);
        if (source is not null) await EmptyAsync(source, cancellationToken);
        return await SaveAsync(photos, cancellationToken);
    }

    // Whoever works with an item may find out what it is.
    private async Task<Outcome<FeedbackItem>> LoadAsync(OnItem on, CancellationToken cancellationToken)
    {
        Outcome<FeedbackItem> loaded = FeedbackRefusals.NotYours;
        foreach (var permit in DeskAccess.Opening)
            if (loaded.Refused == FeedbackRefusals.NotYours) loaded = await work.LoadAsync(on, permit, cancellationToken);
        return loaded;
    }

    private async Task<List<string>> PhotosOfAsync(List<FeedbackItem> leaving, FeedbackItem? source, CancellationToken cancellationToken)
    {
        var ids = leaving.Append(source).OfType<FeedbackItem>().Select(f => f.Id).ToList();
        var photos = await db.Set<Photo>().AsNoTracking().Where(p => ids.Contains(p.ItemId)).ToListAsync(cancellationToken);
        var named = photos.SelectMany(p => new[] { p.File, p.Thumbnail, p.Original }).OfType<string>().ToList();
        // What its senders chose to add and have not sent yet goes too.
        foreach (var grant in await db.Set<FollowGrant>().Where(g => ids.Contains(g.ItemId) && g.IsSender).Select(g => g.Id).ToListAsync(cancellationToken))
            named.AddRange((await waiting.TakeAsync(grant, cancellationToken)).SelectMany(p => new[] { p.File, p.Thumbnail }));
        return [.. named.Distinct()];
    }

    // What hangs on the item goes with it by the tables' cascades.
    private async Task RemoveAsync(FeedbackItem item, CancellationToken cancellationToken)
    {
        var day = VietnamTime.DateOf(item.ReceivedAt);
        trace.Gone(item);
        await search.RemoveAsync(item.Id, cancellationToken);
        await journal.ForgetAsync(item.Id.Value, cancellationToken);
        await deadlines.ForgetAsync(item.Id.Value, cancellationToken);
        journal.Record(new FeedbackSealed(item.CommunePath, new DateOnly(day.Year, day.Month, 1)));
        db.Feedback.Remove(item);
    }

    // The mixed item stays as a shell: its keys open the parts that remain.
    private async Task EmptyAsync(FeedbackItem source, CancellationToken cancellationToken)
    {
        source.Empty();
        await search.RemoveAsync(source.Id, cancellationToken);
        await journal.ForgetAsync(source.Id.Value, cancellationToken);
        db.Set<Photo>().RemoveRange(await db.Set<Photo>().Where(p => p.ItemId == source.Id).ToListAsync(cancellationToken));
        db.Set<FeedbackOriginal>().RemoveRange(await db.Set<FeedbackOriginal>().Where(o => o.ItemId == source.Id).ToListAsync(cancellationToken));
        db.Set<Detail>().RemoveRange(await db.Set<Detail>().Where(d => d.ItemId == source.Id).ToListAsync(cancellationToken));
        db.Set<InternalNote>().RemoveRange(await db.Set<InternalNote>().Where(n => n.ItemId == source.Id).ToListAsync(cancellationToken));
        db.Set<Addition>().RemoveRange(await db.Set<Addition>().Where(a => a.ItemId == source.Id).ToListAsync(cancellationToken));
    }

    private async Task<Outcome> SaveAsync(List<string> photos, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return FeedbackRefusals.Changed;
        }

        // From here on it is done; a browser that has gone away does not stop the cleaning.
        await pages.ChangedAsync(CancellationToken.None);
        await files.RemoveUnnamedAsync(photos, CancellationToken.None);
        return Outcome.Done;
    }
}
