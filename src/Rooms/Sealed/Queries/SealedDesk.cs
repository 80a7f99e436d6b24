using DanVan.Platform.Deadlines;
using DanVan.Platform.Desks;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>What the desk lists of sealed cases: the code and what is due, nothing of what was said.</summary>
public sealed class SealedDesk(AppDbContext db) : IDeskSource
{
    /// <inheritdoc />
    public string Kind => SealedItem.RecordKind;

    /// <inheritdoc />
    public string Name => ReceptionTexts.Menu;

    /// <inheritdoc />
    public string? TogetherAddress => null;

    /// <inheritdoc />
    public string WordsOf(string task) => CaseWords.OfTask(task);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, DeskLine>> DescribeAsync(IReadOnlyList<DeadlineRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => SealedItemId.From(r.RecordId)).Distinct().ToList();
        var found = await db.Sealed.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Code, i.State, i.Class }).ToListAsync(cancellationToken);
        return found.ToDictionary(
            i => i.Id.Value,
            i => new DeskLine(string.Format(System.Globalization.CultureInfo.CurrentCulture, ReceptionTexts.CaseTitle, i.Code), Links.Case(i.Code), $"{(i.Class is { } known ? CaseWords.Of(known) : ReceptionTexts.NotClassified)} · {CaseWords.Of(i.State)}"));
    }
}
