using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Demo;

/// <summary>Writes the stories: who they are about, and which steps they take at which time.</summary>
internal sealed class DemoAuthor(DemoTools tools, IReadOnlyList<DemoCommune> communes)
{
    // In days: five working days for triage, the shortest extension, two answers one after the other, and how long an answered item stays open for its sender.
    private const int TriageDays = 7, LeastExtension = 4, DaysOfSecondRound = 26, DaysOfAnswered = 7;

    private readonly List<FeedbackItem> _items = [];

    /// <summary>What the items live with.</summary>
    public DemoTools Tools { get; set; } = tools;

    /// <summary>The items of the last story.</summary>
    public IReadOnlyList<FeedbackItem> Items => _items;

    /// <summary>How many these are.</summary>
    public int Made => _items.Count;

    /// <summary>Writes the story of an item received then, with at the most so many items.</summary>
    public async Task WriteAsync(DateTimeOffset received, int most, CancellationToken cancellationToken)
    {
        _items.Clear();
        var commune = Tools.PickEarly(communes);
        var story = commune.Deck.Deal(Tools.Now - received);
        if (most < ItemsOf(story)) story = DemoStory.Received;
        if (story == DemoStory.Wave)
        {
            await WaveAsync(commune, received, cancellationToken);
            return;
        }

        var life = await SendAsync(commune, Tools.PickEarly(Tools.Categories.All), received, null, cancellationToken);
        await LiveAsync(story, life, commune, received);
        if (story == DemoStory.Merged) await MergeAsync(life, commune, cancellationToken);
        if (story == DemoStory.Split) await SplitAsync(life, commune, cancellationToken);
        await life.SettleAsync(cancellationToken);
    }

    private static int ItemsOf(DemoStory story) => story switch { DemoStory.Merged => 2, DemoStory.Split => 3, DemoStory.Wave => DemoWords.Wave.Length, _ => 1 };

    private async Task<DemoLife> SendAsync(DemoCommune commune, Category category, DateTimeOffset received, string? words, CancellationToken cancellationToken)
    {
        Tools.Clock.Now = received;
        var life = new DemoLife(Tools, commune, category);
        await life.SendAsync(words, cancellationToken);
        _items.Add(life.Item);
        return life;
    }

    private async Task LiveAsync(DemoStory dealt, DemoLife life, DemoCommune commune, DateTimeOffset from)
    {
        var story = InTime(dealt, life.Item);
        var steps = StepsOf(story, life, commune).ToList();
        foreach (var (step, at) in steps.Zip(Tools.Times.Steps(from, EndOf(story, life.Item), steps.Count)))
        {
            Tools.Clock.Now = at;
            await step();
            life.Trace();
        }

        if (story is DemoStory.Closed or DemoStory.ClosedAgain) await life.CloseAsync();
    }

    // On a desk that is worked at a few things are late, by days; what would be later was answered in its time.
    private DemoStory InTime(DemoStory story, FeedbackItem item)
    {
        var patience = Tools.Random.Next(9);
        var today = VietnamTime.DateOf(Tools.Now);
        var (received, due) = (VietnamTime.DateOf(item.ReceivedAt), item.DueOn ?? today);
        var waitsUntil = story switch
        {
            DemoStory.Received or DemoStory.Published or DemoStory.Transferred or DemoStory.Wave => due < received.AddDays(TriageDays) ? due : received.AddDays(TriageDays),
            DemoStory.Withheld or DemoStory.Added or DemoStory.Assigned or DemoStory.InProgress or DemoStory.Checking or DemoStory.Returned or DemoStory.Merged or DemoStory.Answered or DemoStory.Rated => due,
            DemoStory.Extended => due.AddDays(LeastExtension),
            DemoStory.Reopened or DemoStory.CheckingAgain or DemoStory.AnsweredAgain => received.AddDays(DaysOfSecondRound),
            _ => today,
        };
        if (waitsUntil.AddDays(patience) >= today) return story;
        return Tools.Now - item.ReceivedAt > TimeSpan.FromDays(DaysOfAnswered) + Limit(item) ? DemoStory.Closed : DemoStory.Rated;
    }

    private IEnumerable<Func<Task>> StepsOf(DemoStory story, DemoLife life, DemoCommune commune) => story switch
    {
        DemoStory.Received => [],
        DemoStory.Published or DemoStory.Split or DemoStory.Wave => [life.PublishAsync],
        DemoStory.Withheld => [life.WithholdAsync, life.AssignAsync],
        DemoStory.Added => [life.PublishAsync, life.AssignAsync, life.AddAsync],
        DemoStory.Assigned => [life.PublishAsync, life.AssignAsync],
        DemoStory.InProgress or DemoStory.Merged => [life.PublishAsync, life.AssignAsync, life.StartAsync, life.NoteAsync],
        DemoStory.Extended => [life.PublishAsync, life.AssignAsync, life.StartAsync, life.ExtendAsync, life.NoteAsync],
        DemoStory.Transferred => [life.PublishAsync, () => life.TransferAsync(Neighbour(commune))],
        DemoStory.Forwarded => [life.PublishAsync, life.ForwardAsync],
        DemoStory.NotAccepted => [life.NotAcceptAsync],
        DemoStory.Withdrawn => [life.WithdrawAsync],
        _ => AnsweredSteps(story, life),
    };

    private IEnumerable<Func<Task>> AnsweredSteps(DemoStory story, DemoLife life)
    {
        // Some are handled although the public never sees them.
        yield return Tools.OneIn(20) ? life.WithholdAsync : life.PublishAsync;
        yield return life.AssignAsync;
        yield return life.StartAsync;
        if (Tools.OneIn(9)) yield return life.ExtendAsync;
        if (Tools.OneIn(3)) yield return life.NoteAsync;
        yield return life.AnswerAsync;
        if (story == DemoStory.Checking) yield break;
        if (story == DemoStory.Returned || Tools.OneIn(25))
        {
            yield return life.ReturnAsync;
            if (story == DemoStory.Returned) yield break;
            yield return life.AnswerAsync;
        }

        yield return life.GiveAsync;
        if (story == DemoStory.Rated || (story == DemoStory.Closed && Tools.OneIn(2))) yield return life.RateAsync;
        if (story is not (DemoStory.Reopened or DemoStory.CheckingAgain or DemoStory.AnsweredAgain or DemoStory.ClosedAgain)) yield break;
        yield return life.ReopenAsync;
        if (story == DemoStory.Reopened) yield break;
        yield return life.AnswerAsync;
        if (story == DemoStory.CheckingAgain) yield break;
        yield return life.GiveAsync;
        if (story == DemoStory.ClosedAgain) yield return life.RateAsync;
    }

    // When the last step happens. What is still open was touched lately; what is over took its time.
    private DateTimeOffset EndOf(DemoStory story, FeedbackItem item)
    {
        var age = Tools.Now - item.ReceivedAt;
        var took = story switch
        {
            DemoStory.Forwarded or DemoStory.NotAccepted or DemoStory.Withdrawn or DemoStory.Published or DemoStory.Split or DemoStory.Transferred => TimeSpan.FromHours(Tools.Random.Next(3, 90)),
            DemoStory.Closed => Handling(item),
            DemoStory.ClosedAgain => Handling(item) * 1.5,
            DemoStory.Answered or DemoStory.Rated => Sooner(Handling(item), age - TimeSpan.FromHours(Tools.Random.Next(4, 120)), least: age - TimeSpan.FromDays(DaysOfAnswered - 0.5)),
            DemoStory.Reopened or DemoStory.CheckingAgain or DemoStory.AnsweredAgain => age - TimeSpan.FromHours(Tools.Random.Next(4, 120)),
            _ => age * (0.35 + (0.6 * Tools.Random.NextDouble())),
        };
        var latest = story is DemoStory.Closed or DemoStory.ClosedAgain ? age - TimeSpan.FromDays(9) : age - TimeSpan.FromMinutes(30);
        return item.ReceivedAt + (took > latest ? latest : took < TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : took);
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other, TimeSpan least) => (one < other ? one : other) is var sooner && sooner > least ? sooner : least;

    private TimeSpan Limit(FeedbackItem item) => item.IsUrgent ? TimeSpan.FromHours(24) : TimeSpan.FromDays(Tools.Categories.Find(item.Category)!.AnswerWorkingDays * 1.4);

    // As a share of the limit; one in twelve takes longer than it.
    private TimeSpan Handling(FeedbackItem item) =>
        Limit(item) * (Tools.OneIn(12) ? 1.1 + (0.5 * Tools.Random.NextDouble()) : 0.3 + (0.6 * Tools.Random.NextDouble()));

    private DemoCommune Neighbour(DemoCommune commune) => Tools.Pick([.. communes.Where(c => c != commune)]);

    private async Task MergeAsync(DemoLife into, DemoCommune commune, CancellationToken cancellationToken)
    {
        var received = into.Item.ReceivedAt.AddMinutes(Tools.Random.Next(20, 300));
        var second = await SendAsync(commune, Tools.PickEarly(Tools.Categories.All), received < Tools.Now ? received : into.Item.ReceivedAt.AddSeconds(40), null, cancellationToken);
        Tools.Clock.Now = Tools.Times.Steps(second.Item.ReceivedAt, second.Item.ReceivedAt.AddHours(30), 1)[0];
        await second.MergeAsync(into);
        await second.SettleAsync(cancellationToken);
    }

    private async Task WaveAsync(DemoCommune commune, DateTimeOffset received, CancellationToken cancellationToken)
    {
        var wave = Guid.CreateVersion7(received);
        var category = Tools.Categories.Find(DemoWords.WaveCategory)!;
        foreach (var (index, words) in DemoWords.Wave.Index())
        {
            var at = received.AddMinutes(17 * index);
            var life = await SendAsync(commune, category, at, words, cancellationToken);
            await LiveAsync(DemoStory.Wave, life, commune, at);
            Tools.Clock.Now = Tools.Times.Steps(at, received.AddHours(8), 1)[0];
            life.MarkWave(wave);
            await life.SettleAsync(cancellationToken);
        }
    }

    private async Task SplitAsync(DemoLife whole, DemoCommune commune, CancellationToken cancellationToken)
    {
        var times = Tools.Times.Steps(Tools.Clock.Now, Tools.Clock.Now.AddHours(20), 2);
        Tools.Clock.Now = times[0];
        await whole.SplitAsync();
        for (var part = 0; part < 2; part++)
        {
            Tools.Clock.Now = times[0].AddMilliseconds(part);
            var category = Tools.PickEarly(Tools.Categories.All);
            var life = new DemoLife(Tools, commune, category);
            await life.BeginAsPartAsync(whole.Item, Tools.Writer.Message(category.Key, null), cancellationToken);
            _items.Add(life.Item);
            await LiveAsync(part == 0 ? DemoStory.Assigned : DemoStory.Published, life, commune, times[1]);
            await life.SettleAsync(cancellationToken);
        }
    }
}
