using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>An officer corrects kind, category and place of an item and says whom it is about (phân loại).</summary>
public sealed class ClassifyFeedback(DeskWork work, FeedbackClocks clocks, CategoryBook categories, UnitRegister units)
{
    /// <summary>Classifies; what was said about the person or body stays out of the history.</summary>
    public async Task<Outcome> RunAsync(OnItem on, Classification found, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (categories.Find(found.Category) is null || !IsCommune(found.UnitPath)) return FeedbackRefusals.NoSuchTarget;

        var before = item.CommunePath;
        var outcome = work.Move(item, FeedbackAction.Classify, i => i.Classify(found));
        if (!outcome.IsDone) return outcome;

        await clocks.ReclassifiedAsync(item, cancellationToken);
        if (item.CommunePath != before) work.Record(new FeedbackRelocated(item.Id, before));
        if (item.PublicPosition is not null) work.VisibilityChanged(item);
        return await work.SaveAsync(cancellationToken);
    }

    // A place is known at least to its commune; the village below is the room's own addition.
    private bool IsCommune(string unitPath) =>
        unitPath.Split('/') is [var province, var commune, ..] && units.On(VietnamTime.DateOf(work.Now)).PathOf(commune) == $"{province}/{commune}";
}
