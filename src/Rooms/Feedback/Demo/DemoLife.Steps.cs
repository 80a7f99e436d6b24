using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using DanVan.Feedback.Jobs;
using DanVan.Platform.Access;
using DanVan.Platform.Jobs;

namespace DanVan.Feedback.Demo;

/// <content>The steps, each as the action of the same name takes it.</content>
internal sealed partial class DemoLife
{
    private const int ReopenDays = 7;
    private const int OriginalDays = 365;

    /// <summary>The moderator shows it, with names and numbers covered.</summary>
    public async Task PublishAsync()
    {
        tools.Current.Actor = commune.Cast.Moderator;
        var before = Item.Text;
        var text = Redaction.Cover(before, _covered.SelectMany(phrase => Redaction.Find(before, phrase)));
        if (!Item.Publish(text, Item.Place, Now).IsDone) return;
        if (text != before) Keep(tools.Seal.SealOriginal(Item.Id, before, Today.AddDays(OriginalDays)));
        foreach (var photo in _photos.Where(p => p.Source == PhotoSource.Sender)) photo.IsPublic = !photo.NeedsCare;
        Note("Publish");
        await tools.Clocks.ModeratedAsync(Item);
        for (var joined = tools.OneIn(9) ? tools.Random.Next(1, 6) : 0; joined > 0; joined--) Join();
    }

    /// <summary>The moderator does not show it.</summary>
    public async Task WithholdAsync()
    {
        tools.Current.Actor = commune.Cast.Moderator;
        Item.Withhold();
        Note("Withhold", tools.Pick(DemoWords.Withholdings));
        await tools.Clocks.ModeratedAsync(Item);
    }

    /// <summary>The sender adds something; it waits for moderation.</summary>
    public Task AddAsync()
    {
        Keep(new Addition { Id = Guid.CreateVersion7(Now), ItemId = Item.Id, At = Now, Text = tools.Pick(DemoWords.Additions), FormKey = tools.Key() });
        return Task.CompletedTask;
    }

    /// <summary>A body gets it.</summary>
    public async Task AssignAsync()
    {
        if (!Move(commune.Cast.Officer, FeedbackAction.Assign, i => i.Assign(commune.BodyFor(category.Body), tools.OneIn(3) ? null : commune.Cast.Handler.Id))) return;
        await tools.Clocks.HandlingToldAsync(Item);
        await tools.Clocks.PassAnswerAsync(Item, DeskTask.Answer);
    }

    /// <summary>The body begins.</summary>
    public Task StartAsync()
    {
        Move(commune.Cast.Handler, FeedbackAction.Start, i => i.Start(commune.Cast.Handler.Id!.Value));
        return Task.CompletedTask;
    }

    /// <summary>Somebody notes something for the others.</summary>
    public Task NoteAsync()
    {
        var by = tools.OneIn(3) ? commune.Cast.Officer : commune.Cast.Handler;
        Keep(new InternalNote { Id = Guid.CreateVersion7(Now), ItemId = Item.Id, ById = by.Id!.Value, At = Now, Text = tools.Pick(DemoWords.Notes) });
        return Task.CompletedTask;
    }

    /// <summary>The limit is extended, unless it has passed.</summary>
    public async Task ExtendAsync()
    {
        tools.Current.Actor = commune.Cast.Handler;
        if (Item.DueOn is not { } due || !FeedbackFlowAllowsExtension()) return;
        var reason = tools.Pick(DemoWords.Extensions);
        if ((await tools.Clocks.ExtendAnswerAsync(Item, due.AddDays(Item.IsUrgent ? 2 : tools.Random.Next(4, 12)), reason)).IsDone)
            Move(commune.Cast.Handler, FeedbackAction.Extend, i => i.Extend(), note: reason);

        bool FeedbackFlowAllowsExtension() => FeedbackFlow.Next(Item.State, FeedbackAction.Extend) is not null;
    }

    /// <summary>An answer is written and waits for its check; a second one by somebody else.</summary>
    public async Task AnswerAsync()
    {
        var isSecond = Item.Reopenings > 0;
        var by = isSecond ? commune.Cast.Officer : commune.Cast.Handler;
        if (!Move(by, FeedbackAction.Answer, i => i.Answer())) return;
        var answer = new FeedbackAnswer
        {
            Id = Guid.CreateVersion7(Now),
            ItemId = Item.Id,
            Round = Item.Round,
            Text = tools.Writer.Answer(Today, isSecond),
            WrittenBy = by.Id!.Value,
            BodyId = Item.BodyId!.Value,
            WrittenAt = Now,
        };
        _answers.Add(answer);
        Keep(answer);
        if (!isSecond) await AddAnswerPhotosAsync();
        await tools.Clocks.PassAnswerAsync(Item, DeskTask.Check);
    }

    // Round 1 only: what was sent back keeps its photos.
    private async Task AddAnswerPhotosAsync()
    {
        if (_photos.Exists(p => p.Source == PhotoSource.Body) || !tools.OneIn(4)) return;
        for (var number = 1; number == 1 || (number == 2 && tools.OneIn(3)); number++)
        {
            if (await tools.Photos.OfAsync(category.Key, isDone: true, number, CancellationToken.None) is not { } drawn) return;
            AddPhoto(drawn, number, PhotoSource.Body, needsCare: false, tools.OneIn(3) ? null : tools.Pick(DemoWords.Captions));
        }
    }

    /// <summary>The answer goes back to its writer.</summary>
    public async Task ReturnAsync()
    {
        if (Move(commune.Cast.Leader, FeedbackAction.ReturnAnswer, i => i.ReturnAnswer(), note: tools.Pick(DemoWords.Returns))) await tools.Clocks.PassAnswerAsync(Item, DeskTask.Answer);
    }

    /// <summary>The answer is given; the item closes by itself later.</summary>
    public async Task GiveAsync()
    {
        if (!Move(commune.Cast.Leader, FeedbackAction.GiveAnswer, i => i.GiveAnswer(Now))) return;
        _answers[^1].GivenAt = Now;
        foreach (var photo in _photos.Where(p => p.Source == PhotoSource.Body)) photo.IsPublic = true;
        await tools.Clocks.AnsweredAsync(Item);
        if (VietnamTime.EndOf(Today.AddDays(ReopenDays)) is var closes && closes > tools.Now) Keep(Job.New(CloseFeedback.JobName, Item.Id.ToString(), closes));
    }

    /// <summary>The sender rates the answer.</summary>
    public Task RateAsync() => RateAsync(tools.Random.Next(100) switch { < 58 => SatisfactionRating.Satisfied, < 87 => SatisfactionRating.Acceptable, _ => SatisfactionRating.NotSatisfied });

    /// <summary>The sender is not satisfied and asks again.</summary>
    public async Task ReopenAsync()
    {
        // Within the days that the rule allows, however the times fell.
        if (Item.AnsweredAt is { } answered && Now > answered.AddDays(ReopenDays - 1)) tools.Clock.Now = answered.AddDays(tools.Random.Next(1, ReopenDays - 1));
        await RateAsync(SatisfactionRating.NotSatisfied);
        if (!Move(Actor.Anonymous, FeedbackAction.Reopen, i => i.Reopen(Now, ReopenDays))) return;
        Keep(new Addition { Id = Guid.CreateVersion7(Now), ItemId = Item.Id, At = Now, Text = tools.Pick(DemoWords.Reopenings), FormKey = tools.Key() });
        await tools.Clocks.ReopenedAsync(Item);
    }

    /// <summary>The house closes it when the days for asking again are over.</summary>
    public Task CloseAsync()
    {
        if (Item.AnsweredAt is not { } answered) return Task.CompletedTask;
        tools.Clock.Now = VietnamTime.EndOf(VietnamTime.DateOf(answered).AddDays(ReopenDays));
        Move(Actor.Anonymous, FeedbackAction.Close, i => i.Close(Now));
        return Task.CompletedTask;
    }

    /// <summary>Its sender takes it back.</summary>
    public async Task WithdrawAsync()
    {
        if (Move(Actor.Anonymous, FeedbackAction.Withdraw, i => i.Withdraw(Now))) await tools.Clocks.EndedAsync(Item);
    }

    /// <summary>It is not taken up.</summary>
    public async Task NotAcceptAsync()
    {
        var (reason, note) = tools.Pick(DemoWords.Refusals);
        if (!Move(commune.Cast.Officer, FeedbackAction.NotAccept, i => i.NotAccept(note, Now), reason)) return;
        await tools.Clocks.HandlingToldAsync(Item);
        await tools.Clocks.EndedAsync(Item);
    }

    /// <summary>It goes to an authority outside.</summary>
    public async Task ForwardAsync()
    {
        var authority = tools.Pick(DemoWords.Authorities);
        if (!Move(commune.Cast.Officer, FeedbackAction.Forward, i => i.Forward(authority, DemoWords.ForwardNote, Now), note: authority)) return;
        await tools.Clocks.HandlingToldAsync(Item);
        await tools.Clocks.EndedAsync(Item);
    }

    /// <summary>Another commune of this installation triages it.</summary>
    public async Task TransferAsync(DemoCommune to)
    {
        if (Move(commune.Cast.Officer, FeedbackAction.Transfer, i => i.Transfer(to.Path), reason: to.Path)) await tools.Clocks.TransferredAsync(Item);
    }

    /// <summary>Another one carries on for it.</summary>
    public async Task MergeAsync(DemoLife into)
    {
        if (!Move(commune.Cast.Officer, FeedbackAction.Merge, i => i.MergeInto(into.Item, Now), reason: into.Item.Code)) return;
        into.Note("TakeOver", reason: Item.Code);
        if (_grant is not null) _grant.ItemId = into.Item.Id;
        await tools.Clocks.EndedAsync(Item);
    }

    /// <summary>An officer marks it as one of many of a cause.</summary>
    public void MarkWave(Guid wave)
    {
        tools.Current.Actor = commune.Cast.Officer;
        Item.MarkWave(wave);
        Note("MarkWave");
    }

    /// <summary>Others are made of it.</summary>
    public async Task SplitAsync()
    {
        if (Move(commune.Cast.Officer, FeedbackAction.Split, i => i.Split(Now))) await tools.Clocks.EndedAsync(Item);
    }

    private Task RateAsync(SatisfactionRating step)
    {
        if (_grant is null || Item.State != FeedbackState.Resolved) return Task.CompletedTask;
        Keep(new Rating { GrantId = _grant.Id, Round = Item.Round, ItemId = Item.Id, Step = step, On = Today });
        if (tools.OneIn(6)) Keep(new RatingWords { Id = tools.Key(), CommunePath = Item.CommunePath, Month = new DateOnly(Today.Year, Today.Month, 1), Step = step, Text = tools.Pick(DemoWords.RatingRemarks), IsPublic = tools.OneIn(2) ? true : null });
        return Task.CompletedTask;
    }

    private void Join()
    {
        Item.Join();
        Keep(new FollowGrant { Id = Guid.CreateVersion7(Now), ItemId = Item.Id, Code = Item.Code, KeyHash = tools.Bytes(32), IsSender = false, At = Now });
    }
}
