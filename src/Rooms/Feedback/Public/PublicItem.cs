using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Public;

/// <summary>What the public may know of one item: never who sent it, never the exact place of a house.</summary>
public sealed record PublicItem
{
    /// <summary>The id, for look-ups; not shown.</summary>
    public required FeedbackId Id { get; init; }

    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Reflection or recommendation.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>The category's key.</summary>
    public required string Category { get; init; }

    /// <summary>Province, commune and village where known.</summary>
    public required string UnitPath { get; init; }

    /// <summary>The place in moderated words.</summary>
    public required string? Place { get; init; }

    /// <summary>The moderated text.</summary>
    public required string Text { get; init; }

    /// <summary>Where the handling stands.</summary>
    public required FeedbackState State { get; init; }

    /// <summary>Who sees it.</summary>
    public required FeedbackVisibility Visibility { get; init; }

    /// <summary>When it was acknowledged.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day of the answer, while it is owed.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>How often the limit was extended.</summary>
    public required int Extensions { get; init; }

    /// <summary>A due date passed without an answer.</summary>
    public required bool IsLate { get; init; }

    /// <summary>How many joined.</summary>
    public required int Joined { get; init; }

    /// <summary>The body that handles it.</summary>
    public required Guid? BodyId { get; init; }

    /// <summary>The item that carries on for it.</summary>
    public required FeedbackId? MergedInto { get; init; }

    /// <summary>Position in the public list, for the pin on the map; null while not public.</summary>
    public required long? PublicPosition { get; init; }
}

/// <summary>One step of the public history.</summary>
public sealed record PublicStep(string Action, string To, DateTimeOffset At, string? Reason);

/// <summary>An answer as given.</summary>
public sealed record PublicAnswer(int Round, string Text, Guid BodyId, DateTimeOffset GivenAt);

/// <summary>A photo the public may see.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Round">The answer it belongs to; null for the sender's.</param>
/// <param name="Caption">What can be seen, in the words of the body.</param>
public sealed record PublicPhoto(Guid Id, int? Round, string? Caption);

/// <summary>The photos that came with an answer, as the history tells of them.</summary>
/// <param name="Round">Which answer.</param>
/// <param name="Count">How many.</param>
public sealed record PublicStepPhotos(int Round, int Count)
{
    /// <summary>Those of a step; null when it gave no answer or one without photos.</summary>
    public static PublicStepPhotos? Of(PublicStep step, IEnumerable<PublicStep> steps, IEnumerable<PublicAnswer> answers, IEnumerable<PublicPhoto> photos)
    {
        // Each round has one step that gives its answer.
        if (step.Action != nameof(FeedbackAction.GiveAnswer) || answers.ElementAtOrDefault(steps.Where(s => s.Action == step.Action).TakeWhile(s => s != step).Count()) is not { } answer) return null;
        var count = photos.Count(p => p.Round == answer.Round);
        return count > 0 ? new(answer.Round, count) : null;
    }
}

/// <summary>Reads one item for the public.</summary>
public sealed class PublicItems(AppDbContext db)
{
    private static readonly PerModel<Func<AppDbContext, string, Task<PublicItem?>>> _byCode = new(() => EF.CompileAsyncQuery((AppDbContext db, string code) =>
        db.Set<FeedbackItem>().Where(f => f.Code == code).Select(f => new PublicItem
        {
            Id = f.Id,
            Code = f.Code,
            Kind = f.Kind,
            Category = f.Category,
            UnitPath = f.UnitPath,
            Place = f.PublicPlace,
            Text = f.Text,
            State = f.State,
            Visibility = f.Visibility,
            ReceivedAt = f.ReceivedAt,
            DueOn = f.DueOn,
            Extensions = f.Extensions,
            IsLate = f.IsLate,
            Joined = f.Joined,
            BodyId = f.BodyId,
            MergedInto = f.MergedInto,
            PublicPosition = f.PublicPosition,
        }).SingleOrDefault()));

    private static readonly string[] _publicActions = [.. FeedbackFlow.PublicSteps.Select(a => a.ToString())];

    /// <summary>The item with this code, also when it is not public; the page decides what to say.</summary>
    public Task<PublicItem?> FindAsync(string code) => _byCode.For(db)(db, code);

    /// <summary>The code of the item that carries on, when the public may see it.</summary>
    public Task<string?> PublicCodeOfAsync(FeedbackId id, CancellationToken cancellationToken) =>
        db.Feedback.Where(f => f.Id == id && f.PublicPosition != null).Select(f => (string?)f.Code).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What happened, oldest first.</summary>
    public Task<List<PublicStep>> StepsAsync(FeedbackId id, CancellationToken cancellationToken) =>
        db.Set<Transition>()
            .Where(t => t.RecordId == id.Value && _publicActions.Contains(t.Action))
            .OrderBy(t => t.Id)
            .Select(t => new PublicStep(t.Action, t.To, t.At, t.Reason))
            .ToListAsync(cancellationToken);

    /// <summary>The answers given, first round first.</summary>
    public Task<List<PublicAnswer>> AnswersAsync(FeedbackId id, CancellationToken cancellationToken) =>
        db.Set<FeedbackAnswer>()
            .Where(a => a.ItemId == id && a.GivenAt != null)
            .OrderBy(a => a.Round)
            .Select(a => new PublicAnswer(a.Round, a.Text, a.BodyId, a.GivenAt!.Value))
            .ToListAsync(cancellationToken);

    /// <summary>The photos the public may see, the sender's first.</summary>
    public Task<List<PublicPhoto>> PhotosAsync(FeedbackId id, CancellationToken cancellationToken) =>
        db.Set<Photo>()
            .Where(p => p.ItemId == id && p.IsPublic)
            .OrderBy(p => p.Source).ThenBy(p => p.Number)
            .Select(p => new PublicPhoto(p.Id, p.Round, p.Caption))
            .ToListAsync(cancellationToken);

    /// <summary>What the sender added, once a moderator let it through.</summary>
    public Task<List<string>> AdditionsAsync(FeedbackId id, CancellationToken cancellationToken) =>
        db.Set<Addition>().Where(a => a.ItemId == id && a.IsPublic).OrderBy(a => a.Id).Select(a => a.Text).ToListAsync(cancellationToken);
}
