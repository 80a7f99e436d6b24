namespace DanVan.Feedback.Domain;

/// <summary>An answer of the authority. The second one must come from another person (rule 91).</summary>
public sealed class FeedbackAnswer
{
    /// <summary>Longest answer.</summary>
    public const int TextMaxLength = 8000;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>1, or 2 after a reopening.</summary>
    public int Round { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>Who wrote it.</summary>
    public AccountId WrittenBy { get; init; }

    /// <summary>For which body.</summary>
    public Guid BodyId { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>When it was checked and given.</summary>
    public DateTimeOffset? GivenAt { get; set; }
}

/// <summary>Words between those who handle an item; never shown outside.</summary>
public sealed class InternalNote
{
    /// <summary>Longest note.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>Who.</summary>
    public AccountId ById { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }
}

/// <summary>What the sender added later; moderated like the first text.</summary>
public sealed class Addition
{
    /// <summary>Most additions to one item: a moderator reads each.</summary>
    public const int Most = 20;

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>True when the public may read it.</summary>
    public bool IsPublic { get; set; }

    /// <summary>When a moderator decided; null while it waits.</summary>
    public DateTimeOffset? ModeratedAt { get; set; }

    /// <summary>The key of the form.</summary>
    public Guid FormKey { get; init; }
}

/// <summary>How content the sender is with an answer: three steps.</summary>
public enum SatisfactionRating
{
    /// <summary>Hài lòng.</summary>
    Satisfied = 1,

    /// <summary>Chấp nhận được.</summary>
    Acceptable,

    /// <summary>Không hài lòng.</summary>
    NotSatisfied,
}

/// <summary>One rating. It counts in figures only; its words are read apart from the item (rules 88, 94).</summary>
public sealed class Rating
{
    /// <summary>Longest remark.</summary>
    public const int WordsMaxLength = 500;

    /// <summary>The follow grant that rated: one rating each answer.</summary>
    public Guid GrantId { get; init; }

    /// <summary>Which answer.</summary>
    public int Round { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>The step.</summary>
    public SatisfactionRating Step { get; init; }

    /// <summary>On which day (a day, not an instant, so that it cannot be matched with a visit).</summary>
    public DateOnly On { get; init; }
}

/// <summary>Words of a rating, cut loose from the item: only the body and the month are kept with them.</summary>
public sealed class RatingWords
{
    /// <summary>Random, not ordered by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The commune.</summary>
    public required string CommunePath { get; init; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; init; }

    /// <summary>The step.</summary>
    public SatisfactionRating Step { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Null until a moderator has looked.</summary>
    public bool? IsPublic { get; set; }
}
