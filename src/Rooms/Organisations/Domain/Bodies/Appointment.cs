using DanVan.Platform.Privacy;

namespace DanVan.Organisations.Domain;

/// <summary>The id of an appointment.</summary>
public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>
{
    /// <inheritdoc />
    public static AppointmentId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static AppointmentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id from an address.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out AppointmentId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>What somebody in a post may do for the body. A grant of a role lets a person use the product; a power says whose name stands below a document.</summary>
[Flags]
public enum Powers
{
    /// <summary>None beyond the post.</summary>
    None = 0,

    /// <summary>Signs for the body (ký thay mặt, người đứng đầu).</summary>
    Sign = 1,

    /// <summary>Signs for the head (ký thay).</summary>
    SignForHead = 2,

    /// <summary>Signs by order (thừa lệnh) or by authorisation (thừa ủy quyền).</summary>
    SignByOrder = 4,

    /// <summary>Receives citizens (tiếp công dân).</summary>
    ReceiveCitizens = 8,

    /// <summary>Approves answers before they are published.</summary>
    ApproveAnswers = 16,

    /// <summary>Keeps and uses the seal (con dấu).</summary>
    KeepSeal = 32,
}

/// <summary>What an appointment says.</summary>
/// <param name="Post">The post's code in the rule set <c>bodies-of-units</c>; <c>other</c> with a title of its own.</param>
/// <param name="Title">The post's Vietnamese title (chức vụ).</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="AccountId">The person's account, if there is one.</param>
/// <param name="Powers">What the person may do.</param>
/// <param name="Period">First day and first day no longer.</param>
/// <param name="Decision">The number of the decision.</param>
public sealed record AppointmentTerms(string Post, string Title, string PersonName, AccountId? AccountId, Powers Powers, ValidPeriod Period, string Decision);

/// <summary>
/// A person holds a post in a body for a period, by a decision (bổ nhiệm, bầu, phân công). It is never rewritten: it ends, and another begins, so that it can be
/// told at any time who could sign on which day.
/// </summary>
public sealed class Appointment : IVersioned
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 120;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PersonNameMaxLength = 100;

    private Appointment()
    {
    }

    /// <summary>The id.</summary>
    public AppointmentId Id { get; private init; }

    /// <summary>The body.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>The body's unit.</summary>
    public string UnitPath { get; private init; } = "";

    /// <summary>The post's code.</summary>
    public string Post { get; private init; } = "";

    /// <summary>The post's title.</summary>
    [NotPersonal("The title of a public post.")]
    public string Title { get; private init; } = "";

    /// <summary>The person's name.</summary>
    [PersonalField(PersonalKind.Basic, "say who holds a public post and signed a document", "as long as documents signed in the post are kept")]
    public string PersonName { get; private init; } = "";

    /// <summary>The person's account; null when there is none.</summary>
    public AccountId? AccountId { get; private init; }

    /// <summary>What the person may do.</summary>
    public Powers Powers { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>First day no longer; null while it lasts.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The number of the decision that gave it.</summary>
    public string Decision { get; private init; } = "";

    /// <summary>The number of the decision that ended it.</summary>
    public string? EndDecision { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>Who entered it; null for the demo data.</summary>
    public AccountId? EnteredBy { get; private init; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>The days.</summary>
    public ValidPeriod Valid => new(ValidFrom, ValidTo);

    /// <summary>An appointment to a body that exists on its first day.</summary>
    public static Outcome<Appointment> Make(Body body, AppointmentTerms terms, AccountId? by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(terms.Decision)) return BodyRefusals.DecisionMissing;
        if (terms.Period.To <= terms.Period.From || body.On(terms.Period.From) is null) return BodyRefusals.PeriodWrong;
        return new Appointment
        {
            Id = AppointmentId.New(now),
            BodyId = body.Id,
            UnitPath = body.UnitPath,
            Post = terms.Post,
            Title = VillageText.Tidy(terms.Title),
            PersonName = VillageText.Tidy(terms.PersonName),
            AccountId = terms.AccountId,
            Powers = terms.Powers,
            ValidFrom = terms.Period.From,
            ValidTo = terms.Period.To,
            Decision = terms.Decision.Trim(),
            EnteredBy = by,
            EnteredAt = now,
        };
    }

    /// <summary>Ends it: from <paramref name="day"/> on the person no longer holds the post.</summary>
    public Outcome End(DateOnly day, string decision)
    {
        if (string.IsNullOrWhiteSpace(decision)) return BodyRefusals.DecisionMissing;
        if (day <= ValidFrom || ValidTo <= day) return BodyRefusals.PeriodWrong;
        (ValidTo, EndDecision) = (day, decision.Trim());
        return Outcome.Done;
    }
}
