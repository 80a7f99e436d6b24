namespace DanVan.PublicLog;

/// <summary>What is wrong in a log.</summary>
public enum LogFindingKind
{
    /// <summary>A file that the checkpoint demands is not there.</summary>
    FileMissing,

    /// <summary>A file is larger than any such file can be; it was not read.</summary>
    FileTooLarge,

    /// <summary>A file could not be read; <see cref="LogFinding.Detail"/> says why.</summary>
    FileUnreachable,

    /// <summary>A file is not in its format: a checkpoint that cannot be read, a tile or bundle of the wrong length.</summary>
    FileMalformed,

    /// <summary>The checkpoint is of another log; detail: its origin.</summary>
    OriginDiffers,

    /// <summary>No trusted key of the log signed the checkpoint.</summary>
    SignatureMissing,

    /// <summary>A signature names the log's key and is not by it: the checkpoint was altered.</summary>
    SignatureFalse,

    /// <summary>A signature names a trusted witness and is not by it.</summary>
    CosignatureFalse,

    /// <summary>Fewer trusted witnesses cosigned than are asked for.</summary>
    TooFewWitnesses,

    /// <summary>The entry at <see cref="LogFinding.LeafIndex"/> is not the one that was logged: its hash is <see cref="LogFinding.Found"/>, the log's tree holds <see cref="LogFinding.Expected"/>.</summary>
    EntryAltered,

    /// <summary>A hash in a tile is not what the entries below it give. The entries themselves lead to the root.</summary>
    HashAltered,

    /// <summary>A whole subtree, entries and hashes alike, is not the one that the tile above it holds.</summary>
    SubtreeAltered,

    /// <summary>A file and what lies below it disagree and neither leads to the root: both may be altered.</summary>
    Disagreement,

    /// <summary>The entries do not give the root that the checkpoint signs.</summary>
    RootDiffers,

    /// <summary>The log is shorter than it was: the checkpoint is older than the remembered one.</summary>
    RolledBack,

    /// <summary>What was remembered is not the beginning of this log: its past was rewritten.</summary>
    Forked,

    /// <summary>The caller's own check of an entry's content found something; detail says what.</summary>
    EntryRefused,

    /// <summary>There was more; the search was given up.</summary>
    TooMany,
}

/// <summary>One thing that is wrong, with the place.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The file where it shows.</param>
public sealed record LogFinding(LogFindingKind Kind, string Path)
{
    /// <summary>The tile's level; null for checkpoints and entries.</summary>
    public int? Level { get; init; }

    /// <summary>The position of the hash in its level, counted over the whole log.</summary>
    public long? HashIndex { get; init; }

    /// <summary>The entry concerned, or the first of those concerned, from 0.</summary>
    public long? LeafIndex { get; init; }

    /// <summary>How many entries are concerned, from <see cref="LeafIndex"/> on.</summary>
    public long? LeafCount { get; init; }

    /// <summary>The hash that should be there.</summary>
    public LogHash? Expected { get; init; }

    /// <summary>The hash that is there.</summary>
    public LogHash? Found { get; init; }

    /// <summary>More, in words for an operator.</summary>
    public string? Detail { get; init; }

    /// <summary>One line with everything known.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            $"{Kind} {Path}",
            LeafIndex is { } leaf ? LeafCount is > 1 and { } count ? $"entries {leaf}–{leaf + (count - 1)}" : $"entry {leaf}" : null,
            Level is { } level ? $"level {level}, hash {HashIndex}" : null,
            Expected is { } expected ? $"expected {expected}" : null,
            Found is { } found ? $"found {found}" : null,
            Detail,
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }
}
