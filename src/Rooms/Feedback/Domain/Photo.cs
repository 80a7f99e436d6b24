namespace DanVan.Feedback.Domain;

/// <summary>A photo of an item, re-encoded and without metadata.</summary>
public sealed class Photo
{
    /// <summary>Most photos of the sender over all additions, and of each answer of the body.</summary>
    public const int Most = 5;

    /// <summary>Longest description.</summary>
    public const int CaptionMaxLength = 200;

    /// <summary>Version 7; the address of the photo.</summary>
    public Guid Id { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>Its place among the photos of its side; no two share one. The sender's and those of the first answer are 1 to <see cref="Most"/>, the second answer's go on from there.</summary>
    public int Number { get; init; }

    /// <summary>Its place as people count: 1 to <see cref="Most"/> among the sender's or those of its answer.</summary>
    public int Place => Number - FirstBefore(Round);

    /// <summary>SHA-256 of the picture in the file store.</summary>
    public required string File { get; set; }

    /// <summary>SHA-256 of its thumbnail.</summary>
    public required string Thumbnail { get; set; }

    /// <summary>In pixels.</summary>
    public int Width { get; init; }

    /// <summary>In pixels.</summary>
    public int Height { get; init; }

    /// <summary>The picture before boxes were drawn over it, null when none were: read by moderators only.</summary>
    public string? Original { get; set; }

    /// <summary>A moderator is asked to look: faces or children may be seen.</summary>
    public bool NeedsCare { get; set; }

    /// <summary>True when the public may see it, once the item and, for a photo of the body, the answer may be seen.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Whose it is.</summary>
    public PhotoSource Source { get; init; }

    /// <summary>The answer it belongs to: 1, or 2 after a reopening; null for the sender's.</summary>
    public int? Round { get; init; }

    /// <summary>What can be seen, in the words of the body, for those who do not see the picture.</summary>
    public string? Caption { get; set; }

    /// <summary>True when the sender or an answer that has so many photos has room for so many more.</summary>
    public static bool HasRoom(int there, int more = 1) => there + more <= Most;

    /// <summary>The numbers that are free for the sender (null) or for an answer's round, lowest first.</summary>
    public static IEnumerable<int> FreeNumbers(IReadOnlyCollection<int> taken, int? round = null) => Enumerable.Range(FirstBefore(round) + 1, Most).Where(number => !taken.Contains(number));

    private static int FirstBefore(int? round) => ((round ?? 1) - 1) * Most;
}

/// <summary>Who added a photo.</summary>
public enum PhotoSource
{
    /// <summary>The sender, with the report or later.</summary>
    Sender = 1,

    /// <summary>The body, to show what was done.</summary>
    Body,
}
