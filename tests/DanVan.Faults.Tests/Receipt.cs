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
}

/// <summary>What a person read on the screen before the program was killed.</summary>
/// <param name="Code">The report's code.</param>
/// <param name="Key">Its follow key.</param>
internal sealed record Receipt(string Code, string Key)
{
    /// <summary>What was acknowledged of it so far.</summary>
    public HashSet<Act> Acts { get; } = [Act.Sent];

    /// <summary>The words that were added.</summary>
    public string? Addition { get; set; }
}
