using DanVan.Accounts.Queries;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Desk;

/// <summary>A step of the history with the name of whoever took it.</summary>
/// <param name="Step">The step.</param>
/// <param name="By">The officer's name; null for the sender and for the house itself.</param>
public sealed record NamedStep(Transition Step, string? By);

/// <summary>Something an officer wrote, with the name.</summary>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
/// <param name="By">The name.</param>
public sealed record NamedNote(DateTimeOffset At, string Text, string? By);

/// <summary>An item as its page on the desk shows it. Who sent it is not in it.</summary>
public sealed record DeskItemView
{
    /// <summary>The item.</summary>
    public required FeedbackItem Item { get; init; }

    /// <summary>Answers to the category's questions.</summary>
    public required IReadOnlyList<Detail> Details { get; init; }

    /// <summary>All photos, the sender's first.</summary>
    public required IReadOnlyList<Photo> Photos { get; init; }

    /// <summary>What the sender showed.</summary>
    public IEnumerable<Photo> SenderPhotos => Photos.Where(p => p.Source == PhotoSource.Sender);

    /// <summary>What the body showed with an answer, given or not.</summary>
    public IEnumerable<Photo> PhotosOf(int round) => Photos.Where(p => p.Source == PhotoSource.Body && p.Round == round);

    /// <summary>The photos that a moderator decides about: not those of an answer that is still written or checked.</summary>
    public IEnumerable<Photo> DecidablePhotos => Photos.Where(p => p.Round is not { } round || Answers.Any(a => a.Round == round && a.GivenAt is not null));

    /// <summary>What the sender added.</summary>
    public required IReadOnlyList<Addition> Additions { get; init; }

    /// <summary>Answers, also those not given yet.</summary>
    public required IReadOnlyList<FeedbackAnswer> Answers { get; init; }

    /// <summary>Internal notes, oldest first.</summary>
    public required IReadOnlyList<NamedNote> Notes { get; init; }

    /// <summary>The history, oldest first.</summary>
    public required IReadOnlyList<NamedStep> Steps { get; init; }

    /// <summary>The time limits that run.</summary>
    public required IReadOnlyList<DeadlineRow> Due { get; init; }

    /// <summary>The body that has it.</summary>
    public required string? Body { get; init; }

    /// <summary>The officer who has it.</summary>
    public required string? Handler { get; init; }

    /// <summary>The code of the item that carries on for it.</summary>
    public required string? MergedInto { get; init; }

    /// <summary>The code of the item it was split from.</summary>
    public required string? SplitFrom { get; init; }

    /// <summary>Codes of the items that were merged into it or split from it.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>True for the answer that stands, or is to stand, in its round: what was sent back before it has no photos of its own.</summary>
    public bool IsNewest(FeedbackAnswer answer) => Answers.Where(a => a.Round == answer.Round).MaxBy(a => a.WrittenAt) == answer;

    /// <summary>The answer that was given by a step; null for other steps. Each round has one step that gives its answer.</summary>
    public FeedbackAnswer? AnswerOf(Transition step) => step.Action == nameof(FeedbackAction.GiveAnswer)
        ? Answers.Where(a => a.GivenAt is not null).ElementAtOrDefault(Steps.Where(s => s.Step.Action == step.Action).TakeWhile(s => s.Step != step).Count())
        : null;

    /// <summary>The answer that waits to be checked.</summary>
    public FeedbackAnswer? Waiting => Item.State == FeedbackState.Answered ? Answers.Where(a => a.GivenAt is null && a.Round == Item.Round).MaxBy(a => a.WrittenAt) : null;
}

/// <summary>Reads an item for the desk, for those who may see it there.</summary>
public sealed class DeskItems(AppDbContext db, DeskAccess access, OfficerList officers, BodyList bodies, TimeProvider clock)
{
    /// <summary>The item alone; null when there is none or it lies on another desk.</summary>
    public async Task<FeedbackItem?> FindAsync(string code, CancellationToken cancellationToken) =>
        await db.Feedback.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, cancellationToken) is { } item && access.MaySee(item) ? item : null;

    /// <summary>The item with all that hangs on it.</summary>
    public async Task<DeskItemView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } item) return null;
        var steps = await db.Set<Transition>().AsNoTracking().Where(t => t.RecordId == item.Id.Value).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var notes = await db.Set<InternalNote>().AsNoTracking().Where(n => n.ItemId == item.Id).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var answers = await db.Set<FeedbackAnswer>().AsNoTracking().Where(a => a.ItemId == item.Id).OrderBy(a => a.Round).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        var names = await officers.NamesAsync(steps.Select(s => s.ActorId).Append(item.HandlerId).OfType<AccountId>().Concat(notes.Select(n => n.ById)), cancellationToken);
        return new DeskItemView
        {
            Item = item,
            Details = await db.Set<Detail>().AsNoTracking().Where(d => d.ItemId == item.Id).ToListAsync(cancellationToken),
            Photos = await db.Set<Photo>().AsNoTracking().Where(p => p.ItemId == item.Id).OrderBy(p => p.Source).ThenBy(p => p.Number).ToListAsync(cancellationToken),
            Additions = await db.Set<Addition>().AsNoTracking().Where(a => a.ItemId == item.Id).OrderBy(a => a.Id).ToListAsync(cancellationToken),
            Answers = answers,
            Notes = [.. notes.Select(n => new NamedNote(n.At, n.Text, names.GetValueOrDefault(n.ById)))],
            Steps = [.. steps.Select(s => new NamedStep(s, s.ActorId is { } by ? names.GetValueOrDefault(by) : null))],
            Due = [.. (await db.Set<DeadlineRow>().AsNoTracking().Where(d => d.RecordId == item.Id.Value).ToListAsync(cancellationToken)).Where(d => d.IsOpen).OrderBy(d => d.Clock.DueOn)],
            Body = item.BodyId is { } body ? await bodies.NameAsync(body, VietnamTime.Today(clock), cancellationToken) : null,
            Handler = item.HandlerId is { } handler ? names.GetValueOrDefault(handler) : null,
            MergedInto = await CodeAsync(item.MergedInto, cancellationToken),
            SplitFrom = await CodeAsync(item.SplitFrom, cancellationToken),
            Related = await db.Feedback.Where(f => f.MergedInto == item.Id || f.SplitFrom == item.Id).Select(f => f.Code).ToListAsync(cancellationToken),
        };
    }

    private async Task<string?> CodeAsync(FeedbackId? id, CancellationToken cancellationToken) =>
        id is { } known ? await db.Feedback.Where(f => f.Id == known).Select(f => f.Code).SingleOrDefaultAsync(cancellationToken) : null;
}
