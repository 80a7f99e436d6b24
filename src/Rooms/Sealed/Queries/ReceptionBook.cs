using System.Globalization;
using System.Text;
using DanVan.Platform.Web.Kit;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Queries;

/// <summary>A line of the reception book with its twelve columns in the order of Mẫu 03/TCD (Decree 154/2026, rule 85).</summary>
/// <param name="Code">The item, for the link; not a column.</param>
/// <param name="Columns">The twelve columns.</param>
public sealed record BookRow(string Code, IReadOnlyList<string> Columns);

/// <summary>Reads the reception book while the key is open. Whoever calls it has logged the reading.</summary>
public sealed class ReceptionBook(AppDbContext db, EnvelopeReader reader)
{
    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<string> Headings =>
    [
        ReceptionTexts.Book1, ReceptionTexts.Book2, ReceptionTexts.Book3, ReceptionTexts.Book4, ReceptionTexts.Book5, ReceptionTexts.Book6,
        ReceptionTexts.Book7, ReceptionTexts.Book8, ReceptionTexts.Book9, ReceptionTexts.Book10, ReceptionTexts.Book11, ReceptionTexts.Book12,
    ];

    /// <summary>The lines of an office's year.</summary>
    public async Task<Outcome<IReadOnlyList<BookRow>>> ReadAsync(OfficeId office, int year, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.Set<BookLine>().AsNoTracking()
            join item in db.Sealed on line.ItemId equals item.Id
            where line.OfficeId == office && line.Year == year
            orderby line.Number
            select new { line.Number, line.On, item.Id, item.Code, item.Class }).ToListAsync(cancellationToken);
        var ids = lines.Select(l => l.Id.Value).ToList();
        var identities = await reader.ReadManyAsync<SealedIdentity>(ids, EnvelopePart.Identity, cancellationToken);
        var records = await reader.ReadManyAsync<CaseRecord>(ids, EnvelopePart.Case, cancellationToken);
        if ((identities.Refused ?? records.Refused) is { } refused) return refused;

        return lines.ConvertAll(line =>
        {
            var identity = identities.Value!.GetValueOrDefault(line.Id.Value) ?? new SealedIdentity();
            var record = records.Value!.GetValueOrDefault(line.Id.Value) ?? new CaseRecord();
            return new BookRow(line.Code,
            [
                line.Number.ToString(CultureInfo.InvariantCulture), Shown.Day(line.On), string.Join(", ", new[] { identity.Name, identity.Address }.OfType<string>()), identity.IdPaper ?? "",
                record.Summary ?? "", line.Class is { } found ? CaseWords.Of(found) : "", record.People.ToString(CultureInfo.InvariantCulture), record.SettledBy ?? "",
                record.IsCompetent ? "✓" : "", record.GuidedTo ?? "", record.TransferredTo ?? "", record.FollowUp ?? "",
            ]);
        });
    }

    /// <summary>The book as CSV in UTF-8 with a byte order mark, as spreadsheets in Vietnam expect it. A field that a spreadsheet would run as a formula is made text.</summary>
    public static byte[] Csv(IReadOnlyList<BookRow> rows)
    {
        var text = new StringBuilder();
        foreach (var columns in rows.Select(r => r.Columns).Prepend(Headings)) text.AppendJoin(',', columns.Select(Field)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
