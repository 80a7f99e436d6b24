namespace DanVan.Feedback.Domain;

/// <summary>Words a unit often answers with (mẫu trả lời). They are a beginning: the officer changes them before the answer is checked.</summary>
public sealed class AnswerTemplate : IVersioned
{
    /// <summary>What steps of templates are noted under.</summary>
    public const string RecordKind = "MT";

    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 120;

    /// <summary>Version 7; the key of the form that made it.</summary>
    public Guid Id { get; init; }

    /// <summary>The unit whose officers use it.</summary>
    public required string UnitPath { get; init; }

    /// <summary>The category it is for; null for every one.</summary>
    public string? Category { get; set; }

    /// <summary>What it is found by.</summary>
    public required string Title { get; set; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <inheritdoc />
    public int Version { get; private init; }
}
