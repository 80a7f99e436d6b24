namespace DanVan.Faults.Tests;

/// <summary>What the program acknowledged.</summary>
internal enum Act
{
    /// <summary>A report was sent; its code and key were shown.</summary>
    Sent,

    /// <summary>With a photo.</summary>
    WithPhoto,

    /// <summary>Its sender added something.</summary>
    Added,

    /// <summary>Its sender took it back.</summary>
    Withdrawn,

    /// <summary>An officer corrected its category.</summary>
    Classified,

    /// <summary>A moderator published it.</summary>
    Published,

    /// <summary>An officer gave it to a body.</summary>
    Assigned,

    /// <summary>The body began.</summary>
    Begun,

    /// <summary>The body answered.</summary>
    Answered,

    /// <summary>A second person checked the answer and gave it.</summary>
    Given,
}

/// <summary>What a person read on the screen before the program was killed.</summary>
/// <param name="Code">The report's code.</param>
/// <param name="Key">Its follow key.</param>
internal sealed record Receipt(string Code, string Key)
{
    /// <summary>What was acknowledged of it so far.</summary>
    public HashSet<Act> Acts { get; } = [Act.Sent];

    /// <summary>How many steps of the desk are behind it.</summary>
    public int Steps { get; set; }

    /// <summary>The next step was on its way when the program was killed: it may have been taken.</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>Record and salt of the receipt, as the page that showed the key gave them.</summary>
    public required string Proof { get; init; }

    /// <summary>The words that were added.</summary>
    public string? Addition { get; set; }
}
