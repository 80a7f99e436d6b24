using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Audit.Actions;

/// <summary>What became of a cosigned checkpoint; the number is the HTTP status.</summary>
public enum CosignatureAnswer
{
    /// <summary>At least one cosignature of a registered witness is good, and kept.</summary>
    Taken = 200,

    /// <summary>Not a signed checkpoint.</summary>
    Unreadable = 400,

    /// <summary>No cosignature is by a registered witness.</summary>
    NoWitness = 403,

    /// <summary>A checkpoint of another log.</summary>
    OtherLog = 404,

    /// <summary>Not the log's newest checkpoint.</summary>
    NotCurrent = 409,
}

/// <summary>Takes cosignatures of registered witnesses under a log's newest checkpoint; from then on it is served with them.</summary>
public sealed class TakeCosignatures(AppDbContext db, LogView log)
{
    /// <summary>Takes them.</summary>
    /// <param name="note">The checkpoint with cosignatures, as a signed note.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What became of it, and the log's size.</returns>
    public async Task<(CosignatureAnswer Answer, long Size)> RunAsync(ReadOnlyMemory<byte> note, CancellationToken cancellationToken)
    {
        if (!SignedCheckpoint.TryParse(note.Span, out var cosigned)) return (CosignatureAnswer.Unreadable, 0);
        if (await log.StateOfAsync(cosigned.Checkpoint.Origin, cancellationToken) is not { } state) return (CosignatureAnswer.OtherLog, 0);
        if (!SignedCheckpoint.TryParse(state.Checkpoint, out var current) || current.Note.Text != cosigned.Note.Text) return (CosignatureAnswer.NotCurrent, state.Size);

        var witnesses = await db.Set<LogWitness>().Where(w => w.RemovedAt == null).Select(w => new { w.Id, w.Key }).ToListAsync(cancellationToken);
        var known = witnesses.Select(w => VerifierKey.TryParse(w.Key, out var key) ? key : null).OfType<VerifierKey>();
        var good = cosigned.Note.Verify(known).Verified;
        foreach (var signature in good)
        {
            var witness = witnesses.Single(w => w.Key == signature.Key.ToString()).Id;
            await KeepAsync(new() { WitnessId = witness, Log = state.Id, Size = state.Size, Line = signature.Signature.ToString(), SeenAt = signature.SeenAt!.Value }, cancellationToken);
        }

        return (good.Count == 0 ? CosignatureAnswer.NoWitness : CosignatureAnswer.Taken, state.Size);
    }

    // In the place of the witness's last one, unless that is a later one of the same checkpoint: anybody can send an old line again.
    private async Task KeepAsync(LogCosignature latest, CancellationToken cancellationToken)
    {
        var own = db.Set<LogCosignature>().Where(c => c.WitnessId == latest.WitnessId && c.Log == latest.Log);
        var replaced = await own.Where(c => c.Size != latest.Size || c.SeenAt < latest.SeenAt).ExecuteUpdateAsync(
            u => u.SetProperty(c => c.Size, latest.Size).SetProperty(c => c.Line, latest.Line).SetProperty(c => c.SeenAt, latest.SeenAt), cancellationToken);
        if (replaced > 0 || await own.AnyAsync(cancellationToken)) return;
        db.Set<LogCosignature>().Add(latest);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // The same witness's first, sent twice at once: one of them stands.
            db.ChangeTracker.Clear();
        }
    }
}
