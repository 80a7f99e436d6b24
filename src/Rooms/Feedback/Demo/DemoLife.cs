using DanVan.Core.Deadlines;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Demo;

/// <summary>Who plays which part in the demo's histories.</summary>
internal sealed record DemoCast(AccountId Officer, AccountId Handler, AccountId Moderator, AccountId Leader);

/// <summary>Leads one item through its life with the room's own rules, at the times of the demo, and keeps the rows that a real life leaves behind.</summary>
internal sealed class DemoLife(Random random, DemoWriter writer, DemoCast cast, WorkingCalendar calendar, DateTimeOffset now, Guid bodyId)
{
    private readonly List<object> _rows = [];
    private DateTimeOffset _at;
    private Deadline? _answer;

    /// <summary>What was made, to be added to the database.</summary>
    public IReadOnlyList<object> Rows => _rows;

    /// <summary>Lives the item's life up to a state that fits its age.</summary>
    public void Live(FeedbackItem item, int answerWorkingDays)
    {
        _rows.Clear();
        _rows.Add(item);
        _at = item.ReceivedAt;
        if (!Later(1, 30)) return;

        switch (random.Next(100))
        {
            case < 3:
                Step(item, FeedbackAction.NotAccept, i => i.NotAccept("unclear", _at), cast.Officer, reason: "unclear");
                item.Withhold();
                return;
            case < 5:
                Step(item, FeedbackAction.Withdraw, i => i.Withdraw(_at), null);
                return;
        }

        item.Publish(item.Text, item.Place, _at);
        Note(item, "Publish", item.State, item.State, cast.Moderator);
        if (random.Next(100) < 3)
        {
            Step(item, FeedbackAction.Forward, i => i.Forward("Sở Xây dựng", null, _at), cast.Officer);
            return;
        }

        if (!Later(2, 40)) return;
        _answer = Deadline.Start(new DeadlineRule("feedback.answer", "feedback.received", new TimeLimit(answerWorkingDays, TimeUnit.WorkingDays)), item.ReceivedAt, calendar);
        item.Follow(_answer, _at);
        Step(item, FeedbackAction.Assign, i => i.Assign(bodyId, cast.Handler), cast.Officer);
        if (!Later(4, 60)) return;
        Step(item, FeedbackAction.Start, i => i.Start(cast.Handler), cast.Handler);
        if (random.Next(100) < 12) Extend(item);

        var slow = random.Next(100) < 9 ? 24 * 12 : 0;
        if (!Later(20 + slow, (answerWorkingDays * 22) + slow))
        {
            item.Follow(_answer, now);
            return;
        }

        GiveAnswer(item, round: 1, cast.Handler);
        if (item.State == FeedbackState.Answered) return;
        Rate(item);
        if (item.State == FeedbackState.Resolved && Later(24 * 7, 24 * 8)) Step(item, FeedbackAction.Close, i => i.Close(_at), null);
    }

    private void Extend(FeedbackItem item)
    {
        var longer = _answer!.Extend(_answer.DueOn.AddDays(random.Next(3, 10)), "weather", cast.Handler, calendar, _at);
        if (!longer.IsDone) return;
        _answer = longer.Value!.Deadline;
        Step(item, FeedbackAction.Extend, i => i.Extend(), cast.Handler, reason: "weather");
        item.Follow(_answer, _at);
    }

    private void GiveAnswer(FeedbackItem item, int round, AccountId by)
    {
        Step(item, FeedbackAction.Answer, i => i.Answer(), by);
        var answer = new FeedbackAnswer { Id = Guid.CreateVersion7(_at), ItemId = item.Id, Round = round, Text = writer.Answer(VietnamTime.DateOf(_at)), WrittenBy = by, BodyId = bodyId, WrittenAt = _at };
        _rows.Add(answer);
        if (!Later(1, 20)) return;
        Step(item, FeedbackAction.GiveAnswer, i => i.GiveAnswer(_at), cast.Leader);
        answer.GivenAt = _at;
        item.Follow(_answer!.Meet(cast.Leader, _at).Value!.Deadline, _at);
    }

    private void Rate(FeedbackItem item)
    {
        if (random.Next(100) >= 45) return;
        var grant = new FollowGrant { Id = Guid.CreateVersion7(item.ReceivedAt), ItemId = item.Id, KeyHash = Bytes(32), IsSender = true, Code = item.Code, At = item.ReceivedAt };
        var step = random.Next(100) switch { < 55 => SatisfactionRating.Satisfied, < 84 => SatisfactionRating.Acceptable, _ => SatisfactionRating.NotSatisfied };
        _rows.Add(grant);
        _rows.Add(new Rating { GrantId = grant.Id, Round = 1, ItemId = item.Id, Step = step, On = VietnamTime.DateOf(_at) });
        if (step != SatisfactionRating.NotSatisfied || random.Next(2) == 0 || !Later(4, 60)) return;

        Step(item, FeedbackAction.Reopen, i => i.Reopen(_at, 7), null);
        _answer = Deadline.Start(new DeadlineRule("feedback.answer-again", "feedback.reopened", new TimeLimit(5, TimeUnit.WorkingDays)), _at, calendar);
        item.Follow(_answer, _at);
        if (Later(30, 100)) GiveAnswer(item, round: 2, cast.Officer);
    }

    private void Step(FeedbackItem item, FeedbackAction action, Func<FeedbackItem, Outcome> act, AccountId? by, string? reason = null, string? note = null)
    {
        var from = item.State;
        if (act(item).IsDone) Note(item, action.ToString(), from, item.State, by, reason, note);
    }

    private void Note(FeedbackItem item, string action, FeedbackState from, FeedbackState to, AccountId? by, string? reason = null, string? note = null) => _rows.Add(new Transition
    {
        Id = Guid.CreateVersion7(_at),
        Kind = FeedbackItem.CodeKind,
        RecordId = item.Id.Value,
        From = from.ToString(),
        To = to.ToString(),
        Action = action,
        ActorId = by,
        At = _at,
        Reason = reason,
        Note = note,
    });

    // Moves the clock on by some hours; false when that would lie in the future: the item's life ends here for now.
    private bool Later(int leastHours, int mostHours)
    {
        var next = _at.AddMinutes(random.Next(leastHours * 60, mostHours * 60));
        if (next >= now) return false;
        _at = next;
        return true;
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
