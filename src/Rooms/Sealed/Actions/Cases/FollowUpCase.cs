using DanVan.Platform.RuleSets;
using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Actions;

/// <summary>What comes after the reply: a notice was given, a result came back, the case is over.</summary>
public sealed class FollowUpCase(CaseWork work, EnvelopeWriter envelopes, CaseClocks clocks, RuleBooks rules)
{
    /// <summary>One of the running limits is met.</summary>
    public async Task<Outcome> MeetAsync(OnCase on, string task, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;
        await clocks.MeetAsync(open.Item, task, cancellationToken);
        return await work.SaveAsync(open, open.Item.State, "meet", cancellationToken);
    }

    /// <summary>Writes the columns of the book anew.</summary>
    public async Task<Outcome> WriteAsync(OnCase on, CaseRecord record, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;
        await envelopes.ReplaceAsync(open.Key, open.Item.Id.Value, EnvelopePart.Case, record, cancellationToken);
        return await work.SaveAsync(open, open.Item.State, "write", cancellationToken);
    }

    /// <summary>Ends it for this office, with the result (column 12).</summary>
    public async Task<Outcome> CloseAsync(OnCase on, string? result, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;
        if (string.IsNullOrWhiteSpace(result)) return SealedRefusals.GroundMissing;

        var from = open.Item.State;
        var today = VietnamTime.DateOf(work.Now);
        var years = (int)(await rules.CurrentAsync(cancellationToken)).InForce("sealed-handling", today).Number("keep-years");
        var outcome = open.Item.Close(work.Now, today.AddYears(years));
        if (!outcome.IsDone) return outcome;
        var record = await work.RecordAsync(open.Item, cancellationToken);
        await envelopes.ReplaceAsync(open.Key, open.Item.Id.Value, EnvelopePart.Case, record with { FollowUp = result.Trim() }, cancellationToken);
        await clocks.ClosedAsync(open.Item, cancellationToken);
        return await work.SaveAsync(open, from, SealedLife.Close, cancellationToken);
    }
}
