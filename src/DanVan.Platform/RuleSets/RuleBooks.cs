using DanVan.Core.RuleSets;
using DanVan.Platform.Access;
using DanVan.Platform.Data;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Platform.RuleSets;

/// <summary>The rule sets of all rooms with this installation's changes laid over them (quy định đang áp dụng).</summary>
public sealed class RuleBooks(AppDbContext db, RuleMemory memory, Journal journal, CurrentActor current, TimeProvider clock)
{
    /// <summary>The book to judge records by: <c>(await rules.CurrentAsync()).InForce("feedback-limits", day)</c>.</summary>
    public async ValueTask<RuleBook> CurrentAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (memory.Fresh(now) is { } fresh) return fresh;

        var newest = await db.Set<RuleEdit>().MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0;
        if (memory.Confirm(newest, now) is { } confirmed) return confirmed;

        var edits = await db.Set<RuleEdit>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(cancellationToken);
        return memory.Keep(edits.Select(e => e.ToChange()), newest, now);
    }

    /// <summary>Changes one value from a day on: a new version with its reason, or why it is not accepted.</summary>
    public async Task<Outcome> ChangeAsync(string setId, string key, DateOnly validFrom, RuleEntry entry, string reason, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var by = current.Actor.Id ?? throw new InvalidOperationException("A rule is changed by somebody who is signed in.");
        var book = await CurrentAsync(cancellationToken);
        if (book.Changed(new RuleChange(setId, key, validFrom, entry, reason, by, now)).Refused is { } refused) return refused;

        var number = (await db.Set<RuleEdit>().MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0) + 1;
        db.Add(new RuleEdit { Number = number, Id = Guid.CreateVersion7(now), SetId = setId, Key = key, ValidFrom = validFrom, Entry = RuleFile.WriteEntry(entry), Reason = reason, ById = by, At = now });
        journal.Record(new RuleChanged(number));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            memory.Forget();
            return Outcome.Done;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Another administrator changed something at the same moment: the change is judged again over theirs.
            db.ChangeTracker.Clear();
            memory.Forget();
            return await ChangeAsync(setId, key, validFrom, entry, reason, cancellationToken);
        }
    }
}

/// <summary>A value of a rule set was changed by an administrator.</summary>
/// <param name="Number">The number of the <see cref="RuleEdit"/>.</param>
public sealed record RuleChanged(int Number) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "rule.changed";
}
