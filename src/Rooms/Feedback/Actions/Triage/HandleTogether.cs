using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>What is done with each of several items.</summary>
public enum TogetherAct
{
    /// <summary>Each goes to the body its category proposes.</summary>
    AssignProposed = 1,

    /// <summary>All go to one body.</summary>
    Assign,

    /// <summary>None is taken up, for one reason.</summary>
    NotAccept,

    /// <summary>The others are merged into the oldest.</summary>
    Merge,
}

/// <summary>How to handle several items.</summary>
/// <param name="Act">What is done.</param>
/// <param name="BodyId">The body, for <see cref="TogetherAct.Assign"/>.</param>
/// <param name="Reason">The reason, for <see cref="TogetherAct.NotAccept"/>.</param>
/// <param name="Note">Words for the history or the senders.</param>
public sealed record TogetherOrder(TogetherAct Act, Guid? BodyId = null, string? Reason = null, string? Note = null);

/// <summary>What became of one of several.</summary>
/// <param name="Code">The item.</param>
/// <param name="Outcome">Done, or why not.</param>
public sealed record TogetherResult(string Code, Outcome Outcome);

/// <summary>An officer handles several items with one order (xử lý cùng lúc). Each is a unit of work of its own: one that is refused does not hold up the others.</summary>
public sealed class HandleTogether(AppDbContext db, Routing routing, AssignFeedback assign, NotAcceptFeedback refuse, MergeFeedback merge)
{
    /// <summary>Handles them in the order of receipt, each as the officer saw it.</summary>
    public async Task<IReadOnlyList<TogetherResult>> RunAsync(IReadOnlyList<OnItem> items, TogetherOrder order, CancellationToken cancellationToken = default)
    {
        var codes = items.Select(i => i.Code).ToList();
        var found = (await db.Feedback.AsNoTracking().Where(f => codes.Contains(f.Code)).ToListAsync(cancellationToken)).ToDictionary(f => f.Code);
        var inOrder = items.Where(i => found.ContainsKey(i.Code)).OrderBy(i => found[i.Code].Position).ToList();
        var results = new List<TogetherResult>();
        foreach (var on in order.Act == TogetherAct.Merge ? inOrder.Skip(1) : inOrder)
            results.Add(new(on.Code, await ActAsync(found[on.Code], on, inOrder[0].Code, order, cancellationToken)));
        return results;
    }

    private async Task<Outcome> ActAsync(FeedbackItem item, OnItem on, string oldest, TogetherOrder order, CancellationToken cancellationToken) => order.Act switch
    {
        TogetherAct.NotAccept => await refuse.RunAsync(on, order.Reason ?? "", order.Note, cancellationToken),
        TogetherAct.Merge => await merge.RunAsync(on, oldest, cancellationToken),
        _ => await BodyForAsync(item, order, cancellationToken) is { } body ? await assign.RunAsync(on, body, null, order.Note, cancellationToken) : FeedbackRefusals.NoSuchTarget,
    };

    private async Task<Guid?> BodyForAsync(FeedbackItem item, TogetherOrder order, CancellationToken cancellationToken) =>
        order.Act == TogetherAct.Assign ? order.BodyId : routing.Proposed(item, await routing.ChoicesAsync(item, cancellationToken))?.Value;
}
