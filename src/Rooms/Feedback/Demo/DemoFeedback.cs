using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Events;
using DanVan.Platform.Jobs;
using DanVan.Platform.Ledger;
using DanVan.Platform.RuleSets;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Demo;

/// <summary>A year of made-up reports in real communes up to the morning of the demo's day: every state of their life, and a desk on which something is due, something late.</summary>
public sealed class DemoFeedback(
    AppDbContext db, DemoCommunes places, DemoPhotos photos, CategoryBook categories, WorkingCalendars calendars, RuleBooks rules, SearchIndex search, CountFigures figures,
    Platform.Events.EventHandlers handlers, JobSignal signal, SenderSeal seal, FeedbackWords words) : IDemoData
{
    // Small: the change tracker is read through at each step.
    private const int ItemsTracked = 40;
    private const int RowsWritten = 20_000;

    /// <inheritdoc />
    public int Order => 40;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Feedback.AnyAsync(cancellationToken)) return;

        var random = new Random(plan.Seed);
        var communes = await places.ReadAsync(plan, random, cancellationToken);
        var now = VietnamTime.StartOf(plan.AsOf);
        var found = new PriorityQueue<SearchDocument, long>();
        var tools = Tools(random, now, found);
        var author = new DemoAuthor(tools, communes);
        var slices = new HashSet<(string Path, DateOnly Month)>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var rows = new BulkRows(db);

        var receipts = tools.Times.Receipts(plan.Reports);
        for (var i = 0; i < receipts.Length; i += author.Made)
        {
            var received = receipts[i];
            await author.WriteAsync(received, receipts.Length - i, cancellationToken);
            foreach (var item in author.Items) slices.Add((item.CommunePath, FirstOfMonth(item.ReceivedAt)));
            if (db.ChangeTracker.Entries<FeedbackItem>().Count() < ItemsTracked) continue;

            // The full-text index wants its rows in the order of time, and nothing to come is older than this.
            Release(found, before: ListPosition.Floor(received));
            rows.TakeAdded();
            if (rows.Count >= RowsWritten) await rows.WriteAsync(cancellationToken);
            // A new one, for it remembers the records of a unit of work.
            tools = author.Tools = tools with { Clocks = Clocks(tools) };
        }

        Release(found, long.MaxValue);
        rows.TakeAdded();
        await rows.WriteAsync(cancellationToken);
        AddTemplates(tools, communes);
        AddReadings(tools, communes[0], await ReadFromAsync(communes[0], cancellationToken));
        foreach (var (path, month) in slices.Order()) db.AddRange(await figures.ReadAsync(path, month, cancellationToken));
        rows.TakeAdded();
        await rows.WriteAsync(cancellationToken);
    }

    private static DateOnly FirstOfMonth(DateTimeOffset at) => VietnamTime.DateOf(at) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private DemoTools Tools(Random random, DateTimeOffset now, PriorityQueue<SearchDocument, long> found)
    {
        var clock = new DemoClock { Now = now };
        // Whoever acts in the demo's histories is nobody of this process.
        var current = new CurrentActor();
        var tools = new DemoTools(db, random, clock, new DemoTimes(random, now), now)
        {
            Clocks = null!,
            Journal = new Journal(db, clock, current, handlers, signal),
            Trace = new PublicTrace(new PublicLedger(db, clock), clock),
            Current = current,
            Seal = seal,
            Words = words,
            Categories = categories,
            Photos = photos,
            Writer = new DemoWriter(random),
            People = new DemoPeople(random),
            Numbers = new SeededNumbers(random),
            Found = document => found.Enqueue(document, document.Position),
        };
        return tools with { Clocks = Clocks(tools) };
    }

    private FeedbackClocks Clocks(DemoTools tools) => new(new DeadlineBook(db, calendars, tools.Current, tools.Clock), rules, categories, tools.Clock);

    private void Release(PriorityQueue<SearchDocument, long> found, long before)
    {
        while (found.TryPeek(out _, out var position) && position < before) search.Add(found.Dequeue());
    }

    private void AddTemplates(DemoTools tools, IReadOnlyList<DemoCommune> communes)
    {
        foreach (var commune in communes)
            foreach (var (title, text, category) in DemoWords.Templates)
                db.Add(new AnswerTemplate { Id = Guid.CreateVersion7(tools.Now), UnitPath = commune.Path, Category = category, Title = title, Text = text });
    }

    // A few openings of senders, for the auditor's list.
    private void AddReadings(DemoTools tools, DemoCommune commune, IReadOnlyList<string> codes)
    {
        foreach (var (index, code) in codes.Index())
        {
            var at = tools.Now.AddDays(-index).AddHours(-9).AddMinutes(-index);
            object row = new SenderReading { Id = Guid.CreateVersion7(at), Position = ListPosition.Next(at), Code = code, UnitPath = commune.Path, What = SenderReadingOf.Sender, ById = commune.Cast.Moderator.Id!.Value, At = at, Reason = DemoWords.ReadingReason };
            db.Add(row);
        }
    }

    private Task<List<string>> ReadFromAsync(DemoCommune commune, CancellationToken cancellationToken) =>
        db.Feedback.AsNoTracking().Where(f => f.CommunePath == commune.Path && db.Set<Sender>().Any(s => s.ItemId == f.Id)).OrderByDescending(f => f.Position).Take(4).Select(f => f.Code).ToListAsync(cancellationToken);
}
