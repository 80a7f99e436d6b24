namespace DanVan.Platform.Backup;

/// <summary>What a backup says of itself: the last file in it, so that a file that was cut off is never taken for a whole one.</summary>
public sealed record BackupManifest
{
    /// <summary>Its name in the archive.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The format that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The folder of the tables' parts: <c>database/TABLE/000001.jsonl</c>.</summary>
    public const string Database = "database";

    /// <summary>The folder of content-addressed files.</summary>
    public const string Files = "files";

    /// <summary>The folder of keys.</summary>
    public const string Keys = "keys";

    /// <summary>The folder of the installation's own lists of units.</summary>
    public const string Units = "unit-data";

    /// <summary>The format's number.</summary>
    public required int Format { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The engine it was taken from: <c>sqlite</c> or <c>postgres</c>. It restores into either.</summary>
    public required string Engine { get; init; }

    /// <summary>The migrations that the database had, the last one last.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }

    /// <summary>How many rows each table has, in the order in which they can be put in.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>Every other file in the archive.</summary>
    public required IReadOnlyList<BackupEntry> Entries { get; init; }

    /// <summary>Stored files whose bytes were no longer what their name says when the backup was made: the disk had lost them before.</summary>
    public required IReadOnlyList<string> Damaged { get; init; }
}

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record BackupTable(string Name, long Rows);

/// <summary>A file in a backup.</summary>
/// <param name="Path">Its path in the archive, parted by slashes.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
public sealed record BackupEntry(string Path, long Size, string Sha256);
