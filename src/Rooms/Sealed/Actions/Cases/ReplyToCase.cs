using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Actions;

/// <summary>
/// The reply on handling with one of its four outcomes (rule 82). A refusal needs its legal ground and starts the three working days of the written notice (rule 86); a
/// forwarding names the body, more time its reason.
/// </summary>
public sealed class ReplyToCase(CaseWork work, EnvelopeWriter envelopes, CaseClocks clocks)
{
    /// <summary>Replies.</summary>
    public async Task<Outcome> RunAsync(OnCase on, ReplyOutcome reply, string? words, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;
        if (reply != ReplyOutcome.Accepted && string.IsNullOrWhiteSpace(words)) return SealedRefusals.GroundMissing;

        var from = open.Item.State;
        var outcome = open.Item.Reply(reply, work.Now);
        if (!outcome.IsDone) return outcome;
        var record = With(await work.RecordAsync(open.Item, cancellationToken), reply, words?.Trim());
        await envelopes.ReplaceAsync(open.Key, open.Item.Id.Value, EnvelopePart.Case, record, cancellationToken);
        await clocks.RepliedAsync(open.Item, open.Office.UnitPath, reply, record.Traits, cancellationToken);
        return await work.SaveAsync(open, from, SealedLife.ActionOf(reply), cancellationToken);
    }

    private static CaseRecord With(CaseRecord record, ReplyOutcome reply, string? words) => reply switch
    {
        ReplyOutcome.Refused => record with { LegalGround = words },
        ReplyOutcome.Forwarded => record with { TransferredTo = words },
        ReplyOutcome.Extended => record with { Reason = words },
        _ => record,
    };
}
