using DanVan.Core.Deadlines;

namespace DanVan.Feedback.Domain;

/// <content>What can happen to an item.</content>
public sealed partial class FeedbackItem
{
    /// <summary>The state table says whether <paramref name="action"/> may happen now; the effects of each action stand in the methods below.</summary>
    private Outcome Move(FeedbackAction action)
    {
        if (FeedbackFlow.Next(State, action) is not { } to) return FeedbackRefusals.WrongState;
        State = to;
        Stage = FeedbackStages.Of(to);
        return Outcome.Done;
    }

    /// <summary>Gives it to a body, or to another one; never to the body or the person it is about (rule 80).</summary>
    public Outcome Assign(Guid bodyId, AccountId? handlerId)
    {
        if (bodyId == AboutBodyId || (handlerId is not null && handlerId == AboutAccountId)) return FeedbackRefusals.AboutThisBody;
        var outcome = Move(FeedbackAction.Assign);
        if (!outcome.IsDone) return outcome;
        BodyId = bodyId;
        HandlerId = handlerId;
        return outcome;
    }

    /// <summary>The body begins.</summary>
    public Outcome Start(AccountId by)
    {
        var outcome = Move(FeedbackAction.Start);
        if (outcome.IsDone) HandlerId ??= by;
        return outcome;
    }

    /// <summary>The last day is moved; whether it may be is the deadline's rule.</summary>
    public Outcome Extend() => Move(FeedbackAction.Extend);

    /// <summary>Copies what the answer's deadline says, for the lists and pages of this room.</summary>
    public void Follow(Deadline answer, DateTimeOffset now)
    {
        DueOn = answer.MetAt is null ? answer.DueOn : null;
        FirstDueOn ??= answer.FirstDueOn;
        Extensions = answer.ExtensionCount;
        IsLate |= answer.IsLateAt(now);
    }

    /// <summary>Another unit of this installation takes it onto its desk; it is triaged there.</summary>
    public Outcome Transfer(string unitPath)
    {
        if (unitPath == ResponsiblePath) return FeedbackRefusals.SameUnit;
        var outcome = Move(FeedbackAction.Transfer);
        if (!outcome.IsDone) return outcome;
        ResponsiblePath = unitPath;
        BodyId = null;
        HandlerId = null;
        return outcome;
    }

    /// <summary>An answer is written; it waits for its check.</summary>
    public Outcome Answer() => Move(FeedbackAction.Answer);

    /// <summary>The answer goes back to its writer.</summary>
    public Outcome ReturnAnswer() => Move(FeedbackAction.ReturnAnswer);

    /// <summary>The answer is given.</summary>
    public Outcome GiveAnswer(DateTimeOffset now)
    {
        var outcome = Move(FeedbackAction.GiveAnswer);
        if (!outcome.IsDone) return outcome;
        AnsweredAt = now;
        return outcome;
    }

    /// <summary>The sender asks again, once, within the days of the rule set (rule 91).</summary>
    public Outcome Reopen(DateTimeOffset now, int days)
    {
        if (Reopenings > 0) return FeedbackRefusals.ReopenedBefore;
        if (AnsweredAt is { } answered && VietnamTime.DateOf(now) > VietnamTime.DateOf(answered).AddDays(days)) return FeedbackRefusals.TooLateToReopen;
        var outcome = Move(FeedbackAction.Reopen);
        if (!outcome.IsDone) return outcome;
        Reopenings++;
        HandlerId = null;
        return outcome;
    }

    /// <summary>The days for reopening are over.</summary>
    public Outcome Close(DateTimeOffset now) => End(FeedbackAction.Close, now);

    /// <summary>It is not taken up; the sender reads why.</summary>
    public Outcome NotAccept(string? note, DateTimeOffset now)
    {
        var outcome = End(FeedbackAction.NotAccept, now);
        if (!outcome.IsDone) return outcome;
        EndNote = note;
        if (Visibility == FeedbackVisibility.Checking) Visibility = FeedbackVisibility.Withheld;
        return outcome;
    }

    /// <summary>It goes to an authority outside; the sender reads to which (rule 81).</summary>
    public Outcome Forward(string to, string? note, DateTimeOffset now)
    {
        var outcome = End(FeedbackAction.Forward, now);
        if (!outcome.IsDone) return outcome;
        ForwardedTo = to;
        EndNote = note;
        return outcome;
    }

    /// <summary>What a part of this mixed item begins with: its own words, and the place of the whole.</summary>
    public NewItem Part(FeedbackKind kind, string category, string text, DateTimeOffset now) => new()
    {
        Kind = kind,
        Category = category,
        UnitPath = UnitPath,
        Place = Place,
        LatitudeE6 = LatitudeE6,
        LongitudeE6 = LongitudeE6,
        Text = text,
        IsUrgent = IsUrgent,
        IsSlow = IsSlow,
        EnteredBy = EnteredBy,
        SplitFrom = Id,
        FormKey = Guid.CreateVersion7(now),
    };

    /// <summary>It was split into others.</summary>
    public Outcome Split(DateTimeOffset now)
    {
        var outcome = End(FeedbackAction.Split, now);
        if (outcome.IsDone) PublicPosition = null;
        return outcome;
    }

    /// <summary>A part of it was sealed: nothing that was said stays in the shell.</summary>
    public void Empty()
    {
        Text = "";
        LogSalt = null;
        Place = null;
        PublicPlace = null;
        LatitudeE6 = null;
        LongitudeE6 = null;
        PublicPosition = null;
    }

    /// <summary>Its sender takes it back, before publication.</summary>
    public Outcome Withdraw(DateTimeOffset now)
    {
        if (Visibility == FeedbackVisibility.Public) return FeedbackRefusals.AlreadyPublic;
        return End(FeedbackAction.Withdraw, now);
    }

    /// <summary>Another item carries on for this one.</summary>
    public Outcome MergeInto(FeedbackItem other, DateTimeOffset now)
    {
        if (other.Id == Id || !FeedbackFlow.CarriesOn(other.State)) return FeedbackRefusals.CannotMerge;
        var outcome = End(FeedbackAction.Merge, now);
        if (!outcome.IsDone) return outcome;
        MergedInto = other.Id;
        PublicPosition = null;
        other.Joined += Joined + 1;
        return outcome;
    }

    /// <summary>The item it was merged into was merged itself: this one follows, so that no chain arises.</summary>
    public void FollowMerge(FeedbackId into) => MergedInto = into;

    /// <summary>It belongs to a wave, or no longer.</summary>
    public void MarkWave(Guid? waveId) => WaveId = waveId;

    /// <summary>One more person says "me too".</summary>
    public void Join() => Joined++;

    /// <summary>The public sees the moderated text and place.</summary>
    public Outcome Publish(string moderatedText, string? publicPlace, DateTimeOffset now)
    {
        if (State is FeedbackState.Withdrawn or FeedbackState.Merged or FeedbackState.Split) return FeedbackRefusals.WrongState;
        Text = moderatedText;
        PublicPlace = publicPlace;
        Visibility = FeedbackVisibility.Public;
        PublishedAt ??= now;
        PublicPosition ??= ListPosition.Next(now);
        return Outcome.Done;
    }

    /// <summary>The salt of its words in the public log; drawn when they are entered there first.</summary>
    public byte[] TraceSalt() => LogSalt ??= System.Security.Cryptography.RandomNumberGenerator.GetBytes(LogSaltLength);

    /// <summary>The public does not see it (any more).</summary>
    public void Withhold()
    {
        Visibility = FeedbackVisibility.Withheld;
        PublicPosition = null;
    }

    /// <summary>The person who triages corrects what the sender could not know. What is already with a body stays there; the body it is about must give it back.</summary>
    public Outcome Classify(Classification found)
    {
        if (found.AboutBodyId is { } about && about == BodyId) return FeedbackRefusals.AboutThisBody;
        if (found.AboutAccountId is { } person && person == HandlerId) return FeedbackRefusals.AboutThisBody;
        var outcome = Move(FeedbackAction.Classify);
        if (!outcome.IsDone) return outcome;
        Kind = found.Kind;
        Category = found.Category;
        if (ResponsiblePath == CommunePath) ResponsiblePath = CommuneOf(found.UnitPath);
        UnitPath = found.UnitPath;
        CommunePath = CommuneOf(found.UnitPath);
        IsUrgent = found.IsUrgent;
        AboutBodyId = found.AboutBodyId;
        AboutAccountId = found.AboutAccountId;
        return outcome;
    }

    private Outcome End(FeedbackAction action, DateTimeOffset now)
    {
        var outcome = Move(action);
        if (!outcome.IsDone) return outcome;
        ClosedAt = now;
        DueOn = null;
        return outcome;
    }
}
