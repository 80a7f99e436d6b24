namespace DanVan.Feedback.Domain;

/// <summary>What one person told the authority (phản ánh, kiến nghị). It holds no trace of who said it: see <see cref="Sender"/>, which stands apart.</summary>
public sealed class FeedbackItem : IVersioned
{
    /// <summary>The prefix of its public code.</summary>
    public const string CodeKind = "PA";

    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 5000;

    /// <summary>Shortest text that says something.</summary>
    public const int TextMinLength = 10;

    /// <summary>Longest description of the place.</summary>
    public const int PlaceMaxLength = 200;

    private FeedbackItem()
    {
    }

    /// <summary>The item's id.</summary>
    public FeedbackId Id { get; private init; }

    /// <summary>The public code: an address, no right.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Reflection or recommendation.</summary>
    public FeedbackKind Kind { get; private set; }

    /// <summary>The category's key in the rule set <c>feedback-categories</c>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Codes of province and commune, and the village where known: <c>40/17950</c>.</summary>
    public string UnitPath { get; private set; } = "";

    /// <summary>The commune part of <see cref="UnitPath"/>: the key of commune pages and figures.</summary>
    public string CommunePath { get; private set; } = "";

    /// <summary>Where exactly, in the sender's words (not a house number in public).</summary>
    public string? Place { get; private set; }

    /// <summary>Latitude in millionths of a degree, WGS 84.</summary>
    public int? LatitudeE6 { get; private set; }

    /// <summary>Longitude in millionths of a degree, WGS 84.</summary>
    public int? LongitudeE6 { get; private set; }

    /// <summary>What was said, for those who handle it. The moderator's version replaces it; the original stays sealed in <see cref="FeedbackOriginal"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public FeedbackState State { get; private set; }

    /// <summary>What the public calls that state.</summary>
    public FeedbackStage Stage { get; private set; }

    /// <summary>Who sees it.</summary>
    public FeedbackVisibility Visibility { get; private set; }

    /// <summary>When the server acknowledged it.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>When the public saw it first.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When the answer was given (the last one).</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it came to an end.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The order and page cursor of officers' lists.</summary>
    public long Position { get; private init; }

    /// <summary>The order and page cursor of public lists, newest publication first; null while not public.</summary>
    public long? PublicPosition { get; private set; }

    /// <summary>The last day of the answer, extensions included; null when nothing is due.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The last day as first computed: an item answered after it is "extended", one answered after <see cref="DueOn"/> "late".</summary>
    public DateOnly? FirstDueOn { get; private set; }

    /// <summary>How often the limit was extended.</summary>
    public int Extensions { get; private set; }

    /// <summary>True once a due date passed without an answer; no extension made afterwards takes it back (rule 89).</summary>
    public bool IsLate { get; private set; }

    /// <summary>The body that handles it (room Organisations).</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>The officer of that body.</summary>
    public AccountId? HandlerId { get; private set; }

    /// <summary>The body or person the item is about: it never gets it to handle (rule 80).</summary>
    public Guid? AboutBodyId { get; private set; }

    /// <summary>True when danger words were found or the category is urgent: hours count.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Told by several: how many people joined with "me too".</summary>
    public int Joined { get; private set; }

    /// <summary>The item that carries on for this one.</summary>
    public FeedbackId? MergedInto { get; private set; }

    /// <summary>The item this was split from or reopened as.</summary>
    public FeedbackId? SplitFrom { get; private set; }

    /// <summary>Entered by an officer for the person (rule 95); null when sent by the person.</summary>
    public AccountId? EnteredBy { get; private init; }

    /// <summary>True when it came from beyond the address's budget: the slower queue.</summary>
    public bool IsSlow { get; private init; }

    /// <summary>The key of the form that sent it: sending twice makes one item.</summary>
    public Guid FormKey { get; private init; }

    /// <summary>How often it was reopened, 0 or 1.</summary>
    public int Reopenings { get; private set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>A new item as acknowledged.</summary>
    public static FeedbackItem Send(NewItem said, string code, DateTimeOffset now) => new()
    {
        Id = FeedbackId.New(now),
        Code = code,
        Kind = said.Kind,
        Category = said.Category,
        UnitPath = said.UnitPath,
        CommunePath = CommuneOf(said.UnitPath),
        Place = said.Place,
        LatitudeE6 = said.LatitudeE6,
        LongitudeE6 = said.LongitudeE6,
        Text = said.Text,
        State = FeedbackState.Received,
        Stage = FeedbackStage.Waiting,
        Visibility = FeedbackVisibility.Checking,
        ReceivedAt = now,
        Position = ListPosition.Next(now),
        IsUrgent = said.IsUrgent,
        IsSlow = said.IsSlow,
        EnteredBy = said.EnteredBy,
        SplitFrom = said.SplitFrom,
        FormKey = said.FormKey,
    };

    /// <summary>The state table says whether <paramref name="action"/> may happen now; the effects of each action stand in the methods below.</summary>
    private Outcome Move(FeedbackAction action)
    {
        if (FeedbackFlow.Next(State, action) is not { } to) return FeedbackRefusals.WrongState;
        State = to;
        Stage = FeedbackStages.Of(to);
        return Outcome.Done;
    }

    /// <summary>Gives it to a body, or to another one, with the last day for the answer.</summary>
    public Outcome Assign(Guid bodyId, AccountId? handlerId, DateOnly dueOn)
    {
        if (bodyId == AboutBodyId) return FeedbackRefusals.AboutThisBody;
        var outcome = Move(FeedbackAction.Assign);
        if (!outcome.IsDone) return outcome;
        BodyId = bodyId;
        HandlerId = handlerId;
        FirstDueOn ??= dueOn;
        DueOn = Extensions > 0 ? DueOn : dueOn;
        return outcome;
    }

    /// <summary>The body begins.</summary>
    public Outcome Start(AccountId by)
    {
        var outcome = Move(FeedbackAction.Start);
        if (outcome.IsDone) HandlerId ??= by;
        return outcome;
    }

    /// <summary>Moves the last day, before it has passed (rule 89).</summary>
    public Outcome Extend(DateOnly to, DateOnly today)
    {
        if (DueOn is not { } due) return FeedbackRefusals.NothingDue;
        if (today > due) return FeedbackRefusals.TooLateToExtend;
        if (to <= due) return FeedbackRefusals.NotLater;
        var outcome = Move(FeedbackAction.Extend);
        if (!outcome.IsDone) return outcome;
        DueOn = to;
        Extensions++;
        return outcome;
    }

    /// <summary>A due date passed without an answer.</summary>
    public void BecomeLate() => IsLate = true;

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
        if (DueOn is { } due && VietnamTime.DateOf(now) > due) IsLate = true;
        DueOn = null;
        return outcome;
    }

    /// <summary>The sender asks again, once, within the days of the rule set (rule 91).</summary>
    public Outcome Reopen(DateTimeOffset now, int days, DateOnly dueOn)
    {
        if (Reopenings > 0) return FeedbackRefusals.ReopenedBefore;
        if (AnsweredAt is { } answered && VietnamTime.DateOf(now) > VietnamTime.DateOf(answered).AddDays(days)) return FeedbackRefusals.TooLateToReopen;
        var outcome = Move(FeedbackAction.Reopen);
        if (!outcome.IsDone) return outcome;
        Reopenings++;
        HandlerId = null;
        DueOn = dueOn;
        return outcome;
    }

    /// <summary>The days for reopening are over.</summary>
    public Outcome Close(DateTimeOffset now) => End(FeedbackAction.Close, now);

    /// <summary>It is not taken up.</summary>
    public Outcome NotAccept(DateTimeOffset now) => End(FeedbackAction.NotAccept, now);

    /// <summary>It goes to an authority outside.</summary>
    public Outcome Forward(DateTimeOffset now) => End(FeedbackAction.Forward, now);

    /// <summary>It was split into others.</summary>
    public Outcome Split(DateTimeOffset now) => End(FeedbackAction.Split, now);

    /// <summary>Its sender takes it back, before publication.</summary>
    public Outcome Withdraw(DateTimeOffset now)
    {
        if (Visibility == FeedbackVisibility.Public) return FeedbackRefusals.AlreadyPublic;
        return End(FeedbackAction.Withdraw, now);
    }

    /// <summary>Another item carries on for this one.</summary>
    public Outcome MergeInto(FeedbackItem other, DateTimeOffset now)
    {
        if (other.Id == Id || other.MergedInto is not null) return FeedbackRefusals.CannotMerge;
        var outcome = End(FeedbackAction.Merge, now);
        if (!outcome.IsDone) return outcome;
        MergedInto = other.Id;
        other.Joined += Joined + 1;
        return outcome;
    }

    /// <summary>One more person says "me too".</summary>
    public void Join() => Joined++;

    /// <summary>The public sees the moderated text.</summary>
    public Outcome Publish(string moderatedText, DateTimeOffset now)
    {
        if (State is FeedbackState.Withdrawn or FeedbackState.Merged or FeedbackState.Split) return FeedbackRefusals.WrongState;
        Text = moderatedText;
        Visibility = FeedbackVisibility.Public;
        PublishedAt ??= now;
        PublicPosition ??= ListPosition.Next(now);
        return Outcome.Done;
    }

    /// <summary>The public does not see it (any more).</summary>
    public void Withhold()
    {
        Visibility = FeedbackVisibility.Withheld;
        PublicPosition = null;
    }

    /// <summary>The person who triages corrects what the sender could not know.</summary>
    public void Classify(FeedbackKind kind, string category, string unitPath, bool isUrgent, Guid? aboutBodyId)
    {
        Kind = kind;
        Category = category;
        UnitPath = unitPath;
        CommunePath = CommuneOf(unitPath);
        IsUrgent = isUrgent;
        AboutBodyId = aboutBodyId;
    }

    private Outcome End(FeedbackAction action, DateTimeOffset now)
    {
        var outcome = Move(action);
        if (!outcome.IsDone) return outcome;
        ClosedAt = now;
        DueOn = null;
        return outcome;
    }

    private static string CommuneOf(string unitPath) => string.Join('/', unitPath.Split('/').Take(2));
}

/// <summary>What was said, as checked by the form: the content apart from the person.</summary>
public sealed record NewItem
{
    /// <summary>Reflection or recommendation.</summary>
    public required FeedbackKind Kind { get; init; }

    /// <summary>The category's key.</summary>
    public required string Category { get; init; }

    /// <summary>At least province and commune.</summary>
    public required string UnitPath { get; init; }

    /// <summary>The place in words.</summary>
    public string? Place { get; init; }

    /// <summary>Latitude in millionths of a degree.</summary>
    public int? LatitudeE6 { get; init; }

    /// <summary>Longitude in millionths of a degree.</summary>
    public int? LongitudeE6 { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Danger: hours count.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Beyond the address's budget.</summary>
    public bool IsSlow { get; init; }

    /// <summary>The officer who enters it for the person.</summary>
    public AccountId? EnteredBy { get; init; }

    /// <summary>The mixed item it was split from.</summary>
    public FeedbackId? SplitFrom { get; init; }

    /// <summary>The key of the form.</summary>
    public required Guid FormKey { get; init; }
}
