namespace DanVan.Organisations.Domain;

/// <summary>A body as it was between two days.</summary>
public sealed class BodyVersion : IVersioned
{
    private BodyVersion()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose version.</summary>
    public BodyId BodyId { get; private init; }

    /// <summary>The body's unit, repeated here so that the bodies of a unit are one index range.</summary>
    public string UnitPath { get; private init; } = "";

    /// <summary>The kind's code in the rule set <c>bodies-of-units</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Its Vietnamese name.</summary>
    [DanVan.Platform.Privacy.NotPersonal("the name of a public body")]
    public string Name { get; private set; } = "";

    /// <summary>Its English name; may be empty.</summary>
    [DanVan.Platform.Privacy.NotPersonal("the name of a public body")]
    public string NameEnglish { get; private set; } = "";

    /// <summary>The body it belongs to.</summary>
    public BodyId? AboveId { get; private set; }

    /// <summary>Its place among the bodies of the unit.</summary>
    public int Order { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>First day no longer; null while it lasts.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The number of the decision it rests on; may be empty.</summary>
    public string Document { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>The days.</summary>
    public ValidPeriod Valid => new(ValidFrom, ValidTo);

    /// <summary>Kind, names and place.</summary>
    public BodyDetails Details => new(Kind, Name, NameEnglish, AboveId, Order);

    internal static BodyVersion Begin(BodyId body, string unitPath, BodyDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var version = new BodyVersion { Id = Guid.CreateVersion7(now), BodyId = body, UnitPath = unitPath, ValidFrom = from, Document = document, EnteredAt = now };
        version.Correct(details);
        return version;
    }

    internal void Correct(BodyDetails details)
    {
        Kind = details.Kind;
        Name = VillageText.Tidy(details.Name);
        NameEnglish = VillageText.Tidy(details.NameEnglish);
        AboveId = details.Above;
        Order = details.Order;
    }

    internal void End(DateOnly day) => ValidTo = day;
}
