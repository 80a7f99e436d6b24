using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Actions;

/// <summary>The reception officer says what an item is and enters it into the book; the legal clocks of its class start (rules 84, 85).</summary>
public sealed class ClassifyCase(CaseWork work, EnvelopeWriter envelopes, CaseClocks clocks, BookLines book)
{
    /// <summary>Classifies it.</summary>
    public async Task<Outcome> RunAsync(OnCase on, SealedClass found, CaseRecord record, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;

        var from = open.Item.State;
        var outcome = open.Item.Classify(found);
        if (!outcome.IsDone) return outcome;
        await envelopes.ReplaceAsync(open.Key, open.Item.Id.Value, EnvelopePart.Case, record, cancellationToken);
        await book.EnterAsync(open.Item, cancellationToken);
        await clocks.ClassifiedAsync(open.Item, open.Office.UnitPath, record.IsCompetent, record.Traits, cancellationToken);
        return await work.SaveAsync(open, from, SealedLife.Classify, cancellationToken);
    }
}
