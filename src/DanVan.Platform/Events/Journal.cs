using System.Text.Json;
using DanVan.Platform.Access;
using DanVan.Platform.Data;
using DanVan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.Events;

/// <summary>Writes events and one job for each of their handlers into the unit of work: history, outbox and queue in one <c>SaveChanges</c>.</summary>
public sealed class Journal(AppDbContext db, TimeProvider clock, CurrentActor current, EventHandlers handlers, JobSignal signal)
{
    /// <summary>Notes an event; it becomes true with the caller's <c>SaveChangesAsync</c>.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="unnamed">True for a resident's own act, which is never tied to an account: whoever reads the history must not learn who sent something.</param>
    public void Record<TEvent>(TEvent happened, bool unnamed = false) where TEvent : IEvent
    {
        var now = clock.GetUtcNow();
        var row = new EventRow
        {
            Id = Guid.CreateVersion7(now),
            Kind = TEvent.Kind,
            At = now,
            ActorId = unnamed ? null : current.Actor.Id,
            Data = JsonSerializer.Serialize(happened, EventHandlers.Json),
        };
        db.Add(row);
        foreach (var handler in handlers.Of(TEvent.Kind)) db.Add(Job.New(handler, row.Id.ToString(), now));
        signal.Raise();
    }

    /// <summary>Notes one step of a record's life (see <see cref="Transition"/>) as the current actor's, or as nobody's where it is a resident's own act.</summary>
    public void Step(string kind, Guid recordId, string from, string to, string action, string? reason = null, string? note = null, bool unnamed = false)
    {
        var now = clock.GetUtcNow();
        db.Add(new Transition
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            RecordId = recordId,
            From = from,
            To = to,
            Action = action,
            ActorId = unnamed ? null : current.Actor.Id,
            ActorRole = unnamed || current.Actor.Grants.Count == 0 ? null : current.Actor.Grants[0].Role.ToString(),
            At = now,
            Reason = reason,
            Note = note,
        });
    }

    /// <summary>Notes what somebody did with a record that has no lifecycle: a body was renamed, a template was changed.</summary>
    /// <param name="kind">The kind of record, in two letters.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="action">What was done.</param>
    /// <param name="note">What it came to, in words without personal data; cut at <see cref="Transition.NoteMaxLength"/>.</param>
    public void Act(string kind, Guid recordId, string action, string? note = null) =>
        Step(kind, recordId, "", "", action, note: note is { Length: > Transition.NoteMaxLength } ? note[..Transition.NoteMaxLength] : note);

    /// <summary>Takes the steps of a record out of the history, with their reasons and notes: it was sealed, or is no longer kept. Saved with the caller's unit of work.</summary>
    public async Task ForgetAsync(Guid recordId, CancellationToken cancellationToken = default) =>
        db.RemoveRange(await db.Set<Transition>().Where(t => t.RecordId == recordId).ToListAsync(cancellationToken));
}
