namespace DanVan.Feedback.Domain;

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

/// <summary>What triage found out about an item.</summary>
/// <param name="Kind">Reflection or recommendation.</param>
/// <param name="Category">The category's key.</param>
/// <param name="UnitPath">Where it happened: at least province and commune.</param>
/// <param name="IsUrgent">Danger: hours count.</param>
/// <param name="AboutBodyId">The body it is about, which then never handles it.</param>
/// <param name="AboutAccountId">The officer it is about, who then never handles it.</param>
public sealed record Classification(FeedbackKind Kind, string Category, string UnitPath, bool IsUrgent, Guid? AboutBodyId = null, AccountId? AboutAccountId = null);
