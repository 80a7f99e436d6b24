using DanVan.Core.Codes;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Public;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Demo;

/// <summary>A year of made-up reports in real communes, every state of their life among them.</summary>
public sealed class DemoFeedback(AppDbContext db, UnitRegister units, CategoryBook categories, WorkingCalendars calendars, SearchIndex search, CountFigures figures) : IDemoData
{
    private const int Batch = 500;
    private const string ProvinceCode = "40";

    /// <summary>Kim Liên, Vạn An, Trường Vinh: a village commune, a market commune and a ward of the city.</summary>
    private static readonly string[] _small = ["17971", "17950", "16690"];

    /// <inheritdoc />
    public int Order => 40;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Feedback.AnyAsync(cancellationToken)) return;

        var random = new Random(plan.Seed);
        var now = VietnamTime.EndOf(plan.AsOf).AddHours(-9);
        var on = units.On(plan.AsOf);
        var communes = (plan.Size == DemoSize.Small ? _small : on.CommunesOf(ProvinceCode).Select(u => u.Code)).Select(c => (Code: c, Path: on.PathOf(c)!)).ToArray();
        var cast = new DemoCast(Person(random), Person(random), Person(random), Person(random));
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var writer = new DemoWriter(random);
        var numbers = new SeededNumbers(random);
        var slices = new HashSet<(string Path, DateOnly Month)>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        for (var i = 0; i < plan.Reports; i++)
        {
            var commune = communes[Skewed(random, communes.Length)];
            var life = new DemoLife(random, writer, cast, calendar, now, BodyOf(commune.Code));
            var received = now.AddMinutes(-Age(random));
            var category = categories.All[Skewed(random, categories.All.Count)];
            var item = FeedbackItem.Send(Said(random, writer, category, commune.Path), PublicCode.New(FeedbackItem.CodeKind, numbers).Value, received);
            life.Live(item, category.AnswerWorkingDays);
            db.AddRange(life.Rows);
            if (item.PublicPosition is not null)
                await search.PutAsync(FeedbackSearch.DocumentOf(item, life.Rows.OfType<FeedbackAnswer>().Where(a => a.GivenAt is not null).Select(a => a.Text)), cancellationToken);
            var day = VietnamTime.DateOf(received);
            slices.Add((commune.Path, new DateOnly(day.Year, day.Month, 1)));

            if (i % Batch == Batch - 1) await SaveAsync(cancellationToken);
        }

        await SaveAsync(cancellationToken);
        foreach (var (path, month) in slices.Order()) await figures.CountAsync(path, month, cancellationToken);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static NewItem Said(Random random, DemoWriter writer, Category category, string communePath) => new()
    {
        Kind = random.Next(5) == 0 ? FeedbackKind.Recommendation : FeedbackKind.Reflection,
        Category = category.Key,
        UnitPath = communePath,
        Place = random.Next(3) == 0 ? null : writer.Place(),
        Text = writer.Message(category.Key),
        IsUrgent = category.Urgent && random.Next(12) == 0,
        FormKey = new Guid(Bytes(random)),
    };

    // Most of what is said is recent; nothing is older than a year.
    private static int Age(Random random) => 30 + (int)(Math.Pow(random.NextDouble(), 1.6) * 365 * 24 * 60);

    // The first ones get more: communes and categories are never heard of equally.
    private static int Skewed(Random random, int count) => (int)(Math.Pow(random.NextDouble(), 1.5) * count);

    private static AccountId Person(Random random) => new(new Guid(Bytes(random)));

    private static Guid BodyOf(string communeCode) => new(int.Parse(communeCode, System.Globalization.CultureInfo.InvariantCulture), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return bytes;
    }
}
