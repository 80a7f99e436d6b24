using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;

namespace DanVan.Feedback.Demo;

/// <summary>The life of one made-up item: each step by the room's own rules and limits, at its time and by its actor, with the rows a real one leaves.</summary>
internal sealed partial class DemoLife(DemoTools tools, DemoCommune commune, Category category)
{
    private static readonly DateOnly _firstNotice = new(2026, 1, 1);

    private readonly List<FeedbackAnswer> _answers = [];
    private readonly List<Photo> _photos = [];
    private readonly List<string> _covered = [];
    private readonly List<FeedbackAction> _steps = [];
    private FollowGrant? _grant;
    private bool _wasPublic;

    /// <summary>The item.</summary>
    public FeedbackItem Item { get; private set; } = null!;

    private DateTimeOffset Now => tools.Clock.Now;

    private DateOnly Today => VietnamTime.DateOf(Now);

    /// <summary>It is sent: by a person, or by an officer for one.</summary>
    /// <param name="words">What is said; words of the category when null.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task SendAsync(string? words, CancellationToken cancellationToken)
    {
        var village = commune.Villages.Count > 0 && tools.Random.Next(3) > 0 ? tools.Pick(commune.Villages) : null;
        var point = commune.Points.Count > 0 && tools.Random.Next(10) < 7 ? tools.Pick(commune.Points) : (Point?)null;
        var isAssisted = tools.OneIn(16);
        Item = FeedbackItem.Send(
            new NewItem
            {
                Kind = tools.OneIn(5) ? FeedbackKind.Recommendation : FeedbackKind.Reflection,
                Category = category.Key,
                UnitPath = village?.Path ?? commune.Path,
                Place = tools.OneIn(3) ? null : tools.Writer.Place(village?.Name),
                LatitudeE6 = point?.LatitudeE6,
                LongitudeE6 = point?.LongitudeE6,
                Text = Said(words, village?.Name, out var isUrgent),
                IsUrgent = isUrgent,
                IsSlow = tools.OneIn(60),
                EnteredBy = isAssisted ? commune.Cast.Officer.Id : null,
                FormKey = tools.Key(),
            },
            tools.Code(),
            Now);
        await BeginAsync(isAssisted ? commune.Cast.Officer : Actor.Anonymous, nameof(FeedbackSent), cancellationToken);
        AddSender(village?.Name, isAssisted);
        AddDetails();
        await AddPhotosAsync(cancellationToken);
    }

    /// <summary>It begins as a part of a mixed one.</summary>
    public async Task BeginAsPartAsync(FeedbackItem whole, string text, CancellationToken cancellationToken)
    {
        Item = FeedbackItem.Send(whole.Part(whole.Kind, category.Key, text, Now), tools.Code(), Now);
        await BeginAsync(commune.Cast.Officer, "SplitFrom", cancellationToken, whole.Code);
    }

    /// <summary>What happened since the last time stands in the public log, at the clock's time.</summary>
    public void Trace()
    {
        tools.Trace.Note(Item, _wasPublic, _steps, answer: _steps.Contains(FeedbackAction.GiveAnswer) ? _answers[^1] : null);
        _wasPublic = Item.PublicPosition is not null;
        _steps.Clear();
    }

    /// <summary>Where it stands now: what has passed is late, what is public is found.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        Trace();
        tools.Clock.Now = tools.Now;
        await tools.Clocks.SettleAsync(Item, cancellationToken);
        if (Item.PublicPosition is not null) tools.Found(FeedbackSearch.DocumentOf(Item, _answers.Where(a => a.GivenAt is not null).Select(a => a.Text)));
    }

    private async Task BeginAsync(Actor by, string action, CancellationToken cancellationToken, string? reason = null)
    {
        Keep(Item);
        tools.Current.Actor = by;
        await tools.Clocks.BeginAsync(Item, cancellationToken);
        tools.Journal.Step(FeedbackItem.CodeKind, Item.Id.Value, "", $"{Item.State}", action, reason);
    }

    private string Said(string? words, string? village, out bool isUrgent)
    {
        var text = words ?? tools.Writer.Message(category.Key, village);
        isUrgent = tools.Words.SpeakOfDanger(text);
        if (words is not null || !tools.OneIn(16)) return text;

        // Some say who they are in the text itself; the moderator covers it.
        _covered.AddRange([tools.People.Name(), tools.People.Phone()]);
        return $"{text} Tôi là {_covered[0]}, cần gì xin gọi {_covered[1]}.";
    }

    private void AddSender(string? village, bool isAssisted)
    {
        _grant = new FollowGrant { Id = Guid.CreateVersion7(Now), ItemId = Item.Id, Code = Item.Code, KeyHash = tools.Bytes(32), IsSender = true, At = Now };
        Keep(_grant);
        if (!isAssisted && category.AnonymousAllowed && tools.Random.Next(5) < 2) return;
        // Before the notice there was nothing to agree to.
        var consent = Today >= _firstNotice ? PrivacyNotices.Consent($"{_firstNotice:yyyy-MM-dd}", [PrivacyNotices.Contact]) : "";
        Keep(tools.Seal.Seal(Item.Id, tools.People.Sender(village), null, consent, Today.AddYears(2)));
    }

    private void AddDetails()
    {
        if (category.Details is not { Count: > 0 } asked || !tools.OneIn(3)) return;
        Keep(new Detail { ItemId = Item.Id, Question = asked[0].Key, Text = DemoPhrases.DetailOf(asked[0].Key) });
    }

    private async Task AddPhotosAsync(CancellationToken cancellationToken)
    {
        if (tools.Random.Next(100) >= 18) return;
        for (var number = 1; number == 1 || (number <= 3 && tools.OneIn(3)); number++)
        {
            if (await tools.Photos.OfAsync(category.Key, isDone: false, number + tools.Random.Next(2), cancellationToken) is not { } drawn) return;
            AddPhoto(drawn, number, PhotoSource.Sender, needsCare: tools.OneIn(12));
        }
    }

    private void AddPhoto(DemoPhoto drawn, int number, PhotoSource source, bool needsCare, string? caption = null)
    {
        var photo = new Photo
        {
            Id = Guid.CreateVersion7(Now),
            ItemId = Item.Id,
            Number = number,
            File = drawn.File,
            Thumbnail = drawn.Thumbnail,
            Width = drawn.Width,
            Height = drawn.Height,
            NeedsCare = needsCare,
            Source = source,
            Round = source == PhotoSource.Body ? Item.Round : null,
            Caption = caption,
        };
        _photos.Add(photo);
        Keep(photo);
    }

    private void Keep(object row) => tools.Db.Add(row);

    private void Note(string action, string? reason = null, string? note = null) =>
        tools.Journal.Step(FeedbackItem.CodeKind, Item.Id.Value, $"{Item.State}", $"{Item.State}", action, reason, note);

    private bool Move(Actor by, FeedbackAction action, Func<FeedbackItem, Outcome> act, string? reason = null, string? note = null)
    {
        tools.Current.Actor = by;
        var from = Item.State;
        if (!act(Item).IsDone) return false;
        _steps.Add(action);
        tools.Journal.Step(FeedbackItem.CodeKind, Item.Id.Value, $"{from}", $"{Item.State}", $"{action}", reason, note);
        return true;
    }
}
