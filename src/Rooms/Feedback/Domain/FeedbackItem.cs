namespace DanVan.Feedback.Domain;

/// <summary>What one person told the authority (phản ánh, kiến nghị). It holds no trace of who said it: see <see cref="Sender"/>, which stands apart.</summary>
public sealed partial class FeedbackItem : IVersioned
{
    /// <summary>The prefix of its public code.</summary>
    public const string CodeKind = "PA";

    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 5000;

    /// <summary>Shortest text that says something.</summary>
    public const int TextMinLength = 10;

    /// <summary>Bytes of <see cref="LogSalt"/>.</summary>
    public const int LogSaltLength = 32;

    /// <summary>Longest name of an authority outside.</summary>
    public const int ForwardedToMaxLength = 200;

    /// <summary>Longest word to the sender at the end.</summary>
    public const int EndNoteMaxLength = 2000;

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

    /// <summary>The unit on whose desk it lies (đơn vị chịu trách nhiệm): the commune where it happened, or another one it was passed to.</summary>
    public string ResponsiblePath { get; private set; } = "";

    /// <summary>Where exactly, in the sender's words, for those who handle it.</summary>
    public string? Place { get; private set; }

    /// <summary>The place as the public may read it, without a house number; null while not published or when nothing may be said.</summary>
    public string? PublicPlace { get; private set; }

    /// <summary>Latitude in millionths of a degree, WGS 84.</summary>
    public int? LatitudeE6 { get; private set; }

    /// <summary>Longitude in millionths of a degree, WGS 84.</summary>
    public int? LongitudeE6 { get; private set; }

    /// <summary>What was said, for those who handle it. The moderator's version replaces it; the original stays sealed in <see cref="FeedbackOriginal"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>32 random bytes under which the public log names its words; null before they were public. Whoever reads the words may know it; it goes when they go.</summary>
    public byte[]? LogSalt { get; private set; }

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

    /// <summary>The body the item is about: it never gets it to handle, and its officers do not open it (rule 80).</summary>
    public Guid? AboutBodyId { get; private set; }

    /// <summary>The officer the item is about: the same for this person (rule 80).</summary>
    public AccountId? AboutAccountId { get; private set; }

    /// <summary>True when danger words were found or the category is urgent: hours count.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Told by several: how many people joined with "me too".</summary>
    public int Joined { get; private set; }

    /// <summary>The item that carries on for this one.</summary>
    public FeedbackId? MergedInto { get; private set; }

    /// <summary>The mixed item this was split from (rule 77).</summary>
    public FeedbackId? SplitFrom { get; private set; }

    /// <summary>The authority outside that it was sent to (rule 81).</summary>
    public string? ForwardedTo { get; private set; }

    /// <summary>What the sender is told when it is not taken up or is sent elsewhere; not public.</summary>
    public string? EndNote { get; private set; }

    /// <summary>The wave it belongs to: many items of one cause in a short time, handled together.</summary>
    public Guid? WaveId { get; private set; }

    /// <summary>Entered by an officer for the person (rule 95); null when sent by the person.</summary>
    public AccountId? EnteredBy { get; private init; }

    /// <summary>True when it came from beyond the address's budget: the slower queue.</summary>
    public bool IsSlow { get; private init; }

    /// <summary>The key of the form that sent it: sending twice makes one item.</summary>
    public Guid FormKey { get; private init; }

    /// <summary>How often it was reopened, 0 or 1.</summary>
    public int Reopenings { get; private set; }

    /// <summary>Which answer is owed or given: 1, or 2 after a reopening.</summary>
    public int Round => Reopenings + 1;

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
        ResponsiblePath = CommuneOf(said.UnitPath),
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

    private static string CommuneOf(string unitPath) => string.Join('/', unitPath.Split('/').Take(2));
}
