namespace DanVan.Organisations.Domain;

/// <summary>The id of a body.</summary>
public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    /// <inheritdoc />
    public static BodyId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static BodyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id from an address.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out BodyId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>What a body is like from a day on.</summary>
/// <param name="Kind">The kind's code in the rule set <c>bodies-of-units</c>; <c>other</c> for one of its own.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEnglish">Its English name; may be empty.</param>
/// <param name="Above">The body it belongs to, of the same unit; null for one on its own.</param>
/// <param name="Order">Its place among the bodies of the unit.</param>
public sealed record BodyDetails(string Kind, string Name, string NameEnglish, BodyId? Above, int Order);

/// <summary>
/// A body of a unit (cơ quan, tổ chức): party committee, People's Committee, the Front and its organisations, departments, boards. Name and place are versioned by
/// day; an ended body stays and may name the one that took over.
/// </summary>
public sealed class Body
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 160;

    private readonly List<BodyVersion> _versions = [];

    private Body()
    {
    }

    /// <summary>The id.</summary>
    public BodyId Id { get; private init; }

    /// <summary>The unit it belongs to, <c>40/17971</c>. A body of another unit is another body.</summary>
    public string UnitPath { get; private init; } = "";

    /// <summary>The body that took over its open work when it ended; null while it works, or when none did.</summary>
    public BodyId? SuccessorId { get; private set; }

    /// <summary>Its versions.</summary>
    public IReadOnlyList<BodyVersion> Versions => _versions;

    /// <summary>The newest version, which may have ended.</summary>
    public BodyVersion Newest => _versions.MaxBy(v => v.ValidFrom)!;

    /// <summary>A new body of a unit.</summary>
    public static Body Found(string unitPath, BodyDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var body = new Body { Id = BodyId.New(now), UnitPath = unitPath };
        body._versions.Add(BodyVersion.Begin(body.Id, unitPath, details, from, document, now));
        return body;
    }

    /// <summary>The version of a day; null when it did not exist.</summary>
    public BodyVersion? On(DateOnly day) => _versions.Find(v => v.Valid.Contains(day));

    /// <summary>Another name, kind or place from a day on. On the first day of the newest version it corrects that version.</summary>
    public Outcome Change(BodyDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var newest = Newest;
        if (newest.ValidTo is not null) return BodyRefusals.NoBody;
        if (from < newest.ValidFrom) return VillageRefusals.BeforeLastChange;
        if (newest.Details == details) return VillageRefusals.NothingChanged;
        if (from == newest.ValidFrom)
        {
            newest.Correct(details);
            return Outcome.Done;
        }
        newest.End(from);
        _versions.Add(BodyVersion.Begin(Id, UnitPath, details, from, document, now));
        return Outcome.Done;
    }

    /// <summary>Ends it from <paramref name="day"/> on; <paramref name="successor"/> takes over.</summary>
    public Outcome End(DateOnly day, BodyId? successor)
    {
        var newest = Newest;
        if (newest.ValidTo is not null) return BodyRefusals.NoBody;
        if (day <= newest.ValidFrom) return VillageRefusals.BeforeLastChange;
        newest.End(day);
        SuccessorId = successor;
        return Outcome.Done;
    }
}

/// <summary>Why a change of a body or of a post is refused.</summary>
public static class BodyRefusals
{
    /// <summary>There is no such body on that day.</summary>
    public static readonly Refusal NoBody = new("organisations.no-body");

    /// <summary>The unit has a body of this name on that day.</summary>
    public static readonly Refusal BodyExists = new("organisations.body-exists");

    /// <summary>A body cannot belong to itself or to one below it.</summary>
    public static readonly Refusal AboveItself = new("organisations.above-itself");

    /// <summary>The period ends before it begins, or the body does not exist in all of it.</summary>
    public static readonly Refusal PeriodWrong = new("organisations.period-wrong");

    /// <summary>The number of the decision is missing.</summary>
    public static readonly Refusal DecisionMissing = new("organisations.decision-missing");

    /// <summary>No standard set of bodies is known for this unit on that day.</summary>
    public static readonly Refusal NoStandard = new("organisations.no-standard");

    /// <summary>There is no such post of a person.</summary>
    public static readonly Refusal NoAppointment = new("organisations.no-appointment");
}
