using DanVan.Platform.Access;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Actions;

/// <summary>Adds lines to the log of sealed things; they become true with the caller's save.</summary>
public sealed class SealedLogBook(AppDbContext db, CurrentActor current, TimeProvider clock)
{
    /// <summary>Notes what the actor did.</summary>
    public LogLine Note(SealedAct act, string unitPath, string? code = null, AccountId? about = null, string? reason = null)
    {
        var now = clock.GetUtcNow();
        var line = new LogLine
        {
            Id = Guid.CreateVersion7(now),
            Position = ListPosition.Next(now),
            Act = act,
            UnitPath = unitPath,
            Code = code,
            ById = current.Actor.Id,
            AboutId = about,
            At = now,
            Reason = reason?.Trim(),
        };
        db.SealedLog.Add(line);
        return line;
    }
}
