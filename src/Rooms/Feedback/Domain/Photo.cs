namespace DanVan.Feedback.Domain;

/// <summary>A photo of an item, re-encoded and without metadata.</summary>
public sealed class Photo
{
    /// <summary>Most photos of one side of an item: of the sender over all additions, of the body over all answers.</summary>
    public const int Most = 5;

    /// <summary>Longest description.</summary>
    public const int CaptionMaxLength = 200;

    /// <summary>Version 7; the address of the photo.</summary>
    public Guid Id { get; init; }

    /// <summary>The item.</summary>
    public FeedbackId ItemId { get; init; }

    /// <summary>Its place among the photos of its side, 1 to <see cref="Most"/>; no two share one.</summary>
    public int Number { get; init; }

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

    /// <summary>True when a side of an item that has so many photos has room for so many more.</summary>
    public static bool HasRoom(int there, int more = 1) => there + more <= Most;

    /// <summary>The numbers that are free on a side of an item, lowest first.</summary>
    public static IEnumerable<int> FreeNumbers(IReadOnlyCollection<int> taken) => Enumerable.Range(1, Most).Where(number => !taken.Contains(number));
}

/// <summary>Who added a photo.</summary>
public enum PhotoSource
{
    /// <summary>The sender, with the report or later.</summary>
    Sender = 1,

    /// <summary>The body, to show what was done.</summary>
    Body,
}
