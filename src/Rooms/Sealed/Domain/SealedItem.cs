namespace DanVan.Sealed.Domain;

/// <summary>The id of one sealed item.</summary>
public readonly record struct SealedItemId(Guid Value) : IId<SealedItemId>
{
    /// <inheritdoc />
    public static SealedItemId From(Guid value) => new(value);

    /// <summary>A new id, ordered by <paramref name="now"/>.</summary>
    public static SealedItemId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>How it came.</summary>
public enum SealedChannel
{
    /// <summary>Sent by the form.</summary>
    Form = 1,

    /// <summary>Told at the reception office, entered by the officer.</summary>
    Visit,

    /// <summary>Moved out of the open reports.</summary>
    Moved,
}

/// <summary>
/// What the reception officer found an item to be. It is a column although the content is sealed: the law's clocks differ by class and must run while nobody has the key
/// open. What the sender said it is stays in the envelope until then.
/// </summary>
public enum SealedClass
{
    /// <summary>Asks to review a decision or act that affects the complainant (khiếu nại; Law 02/2011).</summary>
    Complaint = 1,

    /// <summary>Reports a violation of law by anybody (tố cáo; Law 25/2018).</summary>
    Denunciation,

    /// <summary>Neither: a recommendation or reflection that stays here because of what it tells (kiến nghị, phản ánh).</summary>
    Neither,
}

/// <summary>
/// One complaint or denunciation as the reception office holds it (khiếu nại, tố cáo). The row says that something came and when; what was said and by whom lies in
/// <see cref="SealedEnvelope"/> under the office's key (rules 78, 79).
/// </summary>
public sealed class SealedItem : IVersioned
{
    /// <summary>The prefix of its public code: the same as of an open report, so that a code tells nothing.</summary>
    public const string CodeKind = "PA";

    /// <summary>The kind of record in history and deadlines.</summary>
    public const string RecordKind = "sealed";

    private SealedItem()
    {
    }

    /// <summary>The id.</summary>
    public SealedItemId Id { get; private init; }

    /// <summary>The public code: an address, no right.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The office that received it.</summary>
    public OfficeId OfficeId { get; private init; }

    /// <summary>How it came.</summary>
    public SealedChannel Channel { get; private init; }

    /// <summary>When the server acknowledged it.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public SealedState State { get; private set; }

    /// <summary>What the officer found it to be; null before.</summary>
    public SealedClass? Class { get; private set; }

    /// <summary>The order and page cursor of the office's list.</summary>
    public long Position { get; private init; }

    /// <summary>SHA-256 of the form's random token, cut to 16 bytes: sending twice makes one item. Null for what was moved here.</summary>
    public Guid? FormHash { get; private init; }

    /// <summary>The matter that several items share.</summary>
    public Guid? GroupId { get; private set; }

    /// <summary>When the reply with its outcome was given (rule 82).</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When it came to an end here.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>After this day everything of it is removed; null while it is open.</summary>
    public DateOnly? KeepUntil { get; private set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>An item as acknowledged.</summary>
    public static SealedItem Receive(OfficeId office, SealedChannel channel, string code, Guid? formHash, DateTimeOffset receivedAt, DateTimeOffset now) => new()
    {
        Id = SealedItemId.New(now),
        Code = code,
        OfficeId = office,
        Channel = channel,
        ReceivedAt = receivedAt,
        State = SealedLife.Flow.Start,
        Position = ListPosition.Next(now),
        FormHash = formHash,
    };

    /// <summary>The officer says what it is; until the reply it may be said again.</summary>
    public Outcome Classify(SealedClass found)
    {
        var outcome = Move(SealedLife.Classify);
        if (outcome.IsDone) Class = found;
        return outcome;
    }

    /// <summary>The reply on handling with one of the four outcomes (rule 82).</summary>
    public Outcome Reply(ReplyOutcome reply, DateTimeOffset now)
    {
        var outcome = Move(SealedLife.ActionOf(reply));
        if (outcome.IsDone) RepliedAt ??= now;
        return outcome;
    }

    /// <summary>The case is over for this office; the days of keeping begin.</summary>
    public Outcome Close(DateTimeOffset now, DateOnly keepUntil)
    {
        var outcome = Move(SealedLife.Close);
        if (!outcome.IsDone) return outcome;
        ClosedAt = now;
        KeepUntil = keepUntil;
        return outcome;
    }

    /// <summary>It tells of the same matter as others.</summary>
    public void Join(Guid? groupId) => GroupId = groupId;

    private Outcome Move(string action)
    {
        if (SealedLife.Flow.Find(State, action) is not { } move) return SealedRefusals.WrongState;
        State = move.To ?? State;
        return Outcome.Done;
    }
}
