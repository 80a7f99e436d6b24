using DanVan.Platform.Deadlines;
using DanVan.Platform.RuleSets;
using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Actions;

/// <summary>
/// The legal clocks of sealed items, in the house's table of deadlines (rules 82, 84, 86): code, law and day, never words. Only the reception officer's permit lists them.
/// </summary>
public sealed class CaseClocks(DeadlineBook deadlines, RuleBooks rules, TimeProvider clock)
{
    /// <summary>Something came: the reply on handling is due.</summary>
    public Task ReceivedAsync(SealedItem item, string officePath, CancellationToken cancellationToken) => StartAsync(item, officePath, [LegalClocks.Reply], item.ReceivedAt, cancellationToken);

    /// <summary>It was classified: the clocks of its class run from the day it was received; those of an earlier class are dropped.</summary>
    public async Task ClassifiedAsync(SealedItem item, string officePath, bool isCompetent, CaseTraits traits, CancellationToken cancellationToken)
    {
        foreach (var row in await deadlines.OfAsync(item.Id.Value, cancellationToken))
            if (row.IsOpen && row.Task != LegalClocks.Reply.Name) row.Drop(clock.GetUtcNow());
        await StartAsync(item, officePath, LegalClocks.WhenClassified(item.Class!.Value, isCompetent, traits), item.ReceivedAt, cancellationToken);
    }

    /// <summary>The reply was given: what it was about is met, and what follows from it starts.</summary>
    public async Task RepliedAsync(SealedItem item, string officePath, ReplyOutcome outcome, CaseTraits traits, CancellationToken cancellationToken)
    {
        foreach (var row in await deadlines.OfAsync(item.Id.Value, cancellationToken))
        {
            // More time for the reply is itself the reply; accepting or not is then still owed.
            if (row.IsOpen && (row.Task == LegalClocks.Reply.Name || outcome != ReplyOutcome.Extended)) deadlines.Meet(row);
        }

        await StartAsync(item, officePath, LegalClocks.WhenReplied(outcome, item.Class!.Value, traits), clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>One thing is done: the notice was given, the settlement told.</summary>
    public async Task MeetAsync(SealedItem item, string task, CancellationToken cancellationToken)
    {
        foreach (var row in await deadlines.OfAsync(item.Id.Value, cancellationToken))
            if (row.IsOpen && row.Task == task) deadlines.Meet(row);
    }

    /// <summary>The case is over here.</summary>
    public async Task ClosedAsync(SealedItem item, CancellationToken cancellationToken)
    {
        foreach (var row in await deadlines.OfAsync(item.Id.Value, cancellationToken))
            if (row.IsOpen) deadlines.Meet(row);
    }

    private async Task StartAsync(SealedItem item, string officePath, IReadOnlyList<LegalClocks.Key> keys, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var book = await rules.CurrentAsync(cancellationToken);
        foreach (var key in keys)
        {
            if (LegalClocks.RuleOn(book, key, VietnamTime.DateOf(from)) is not { } rule) continue;
            await deadlines.StartAsync(new(SealedItem.RecordKind, item.Id.Value, item.Code, new Duty(key.Name, SealedPermits.Receive, officePath)), rule, from, cancellationToken: cancellationToken);
        }
    }
}
