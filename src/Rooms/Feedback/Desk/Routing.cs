using DanVan.Accounts.Queries;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;

namespace DanVan.Feedback.Desk;

/// <summary>Which body should handle an item (cơ quan xử lý): the one its category names, in the unit on whose desk it lies. Never the body or the person it is about (rule 80).</summary>
public sealed class Routing(BodyList bodies, OfficerList officers, CategoryBook categories, TimeProvider clock)
{
    /// <summary>The kind of body that answers when the category's own is missing or is what the item is about.</summary>
    private const string Committee = "peoples-committee";

    /// <summary>The bodies of the unit that may get it, in their order.</summary>
    public async Task<IReadOnlyList<BodyLine>> ChoicesAsync(FeedbackItem item, CancellationToken cancellationToken = default) =>
        [.. (await OfUnitAsync(item, cancellationToken)).Where(body => body.Id.Value != item.AboutBodyId)];

    /// <summary>The bodies of the unit, also the one it is about.</summary>
    public Task<IReadOnlyList<BodyLine>> OfUnitAsync(FeedbackItem item, CancellationToken cancellationToken = default) =>
        bodies.OfUnitAsync(item.ResponsiblePath, VietnamTime.Today(clock), cancellationToken);

    /// <summary>The one of the choices that the category proposes; null when the unit has entered none of that kind.</summary>
    public BodyId? Proposed(FeedbackItem item, IReadOnlyList<BodyLine> choices)
    {
        var kind = categories.Find(item.Category)?.Body ?? Committee;
        return (choices.FirstOrDefault(body => body.Kind == kind) ?? choices.FirstOrDefault(body => body.Kind == Committee))?.Id;
    }

    /// <summary>The officers who handle items of a body, without the person the item is about.</summary>
    public async Task<IReadOnlyList<Officer>> HandlersAsync(FeedbackItem item, Guid bodyId, CancellationToken cancellationToken = default) =>
        [.. (await officers.HoldersAsync(FeedbackPermits.Handle, item.ResponsiblePath, bodyId, cancellationToken)).Where(officer => officer.Id != item.AboutAccountId)];

    /// <summary>True when the body is one of the unit's today and the officer one of that body's.</summary>
    public async Task<bool> MayHandleAsync(FeedbackItem item, Guid bodyId, AccountId? handlerId, CancellationToken cancellationToken = default)
    {
        if ((await OfUnitAsync(item, cancellationToken)).All(body => body.Id.Value != bodyId)) return false;
        return handlerId is not { } handler || (await officers.HoldersAsync(FeedbackPermits.Handle, item.ResponsiblePath, bodyId, cancellationToken)).Any(officer => officer.Id == handler);
    }
}
