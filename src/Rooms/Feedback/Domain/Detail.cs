using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Domain;

/// <summary>An answer to a question of the category (thông tin thêm): the pole's number, the file's number. Read by those who handle the item, never in public.</summary>
public sealed class Detail
{
    /// <summary>Longest answer, in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>The question's key in the category.</summary>
    public required string Question { get; init; }

    /// <summary>The words.</summary>
    [PersonalField(PersonalKind.Basic, "find the place or the file a report is about", "as long as the item")]
    public required string Text { get; init; }
}
