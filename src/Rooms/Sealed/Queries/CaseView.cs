using DanVan.Platform.Deadlines;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>A case with its envelopes open.</summary>
public sealed record ShownCase
{
    /// <summary>The item.</summary>
    public required SealedItem Item { get; init; }

    /// <summary>Its office.</summary>
    public required Office Office { get; init; }

    /// <summary>What was said.</summary>
    public required SealedContent Content { get; init; }

    /// <summary>Who said it.</summary>
    public required SealedIdentity Identity { get; init; }

    /// <summary>What the officer wrote.</summary>
    public required CaseRecord Record { get; init; }

    /// <summary>The numbers of the photos.</summary>
    public required IReadOnlyList<int> Photos { get; init; }

    /// <summary>The deadlines, oldest first.</summary>
    public required IReadOnlyList<DeadlineRow> Deadlines { get; init; }

    /// <summary>The group; null without one.</summary>
    public GroupRecord? Group { get; init; }

    /// <summary>The codes of the other items of the group.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];
}

/// <summary>Opens the envelopes of one case, under an opening that stands in the log.</summary>
public sealed class CaseView(AppDbContext db, CaseWork work, EnvelopeReader reader)
{
    /// <summary>The case; a refusal when the key is closed or the opening does not hold.</summary>
    public async Task<Outcome<ShownCase>> ReadAsync(string code, Guid opening, CancellationToken cancellationToken)
    {
        var opened = await work.OpenedAsync(code, opening, cancellationToken);
        if (opened.Value is not { Item: var item } found) return opened.Refused!.Value;

        var content = await reader.ReadAsync<SealedContent>(item.Id.Value, EnvelopePart.Content, 1, cancellationToken);
        var identity = await reader.ReadAsync<SealedIdentity>(item.Id.Value, EnvelopePart.Identity, 1, cancellationToken);
        if ((content.Refused ?? identity.Refused) is { } refused) return refused;
        var group = item.GroupId is { } id ? (await reader.ReadAsync<GroupRecord>(id, EnvelopePart.Group, 1, cancellationToken)).Value : null;
        return new ShownCase
        {
            Item = item,
            Office = found.Office,
            Content = content.Value!,
            Identity = identity.Value!,
            Record = await work.RecordAsync(item, cancellationToken),
            Photos = await db.Set<SealedPhoto>().Where(p => p.ItemId == item.Id).OrderBy(p => p.Number).Select(p => p.Number).ToListAsync(cancellationToken),
            Deadlines = await db.Set<DeadlineRow>().AsNoTracking().Where(d => d.RecordId == item.Id.Value && d.DroppedAt == null).OrderBy(d => d.Id).ToListAsync(cancellationToken),
            Group = group,
            Together = item.GroupId is null ? [] : await db.Sealed.Where(i => i.GroupId == item.GroupId && i.Id != item.Id).OrderBy(i => i.Position).Select(i => i.Code).ToListAsync(cancellationToken),
        };
    }
}
