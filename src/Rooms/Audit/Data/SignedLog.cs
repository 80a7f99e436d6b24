using DanVan.PublicLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>How a log came to its end.</summary>
public enum LogEnding
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>Its last entry, signed by its key, names the log that follows it.</summary>
    Closed,

    /// <summary>Its newest entries or its key were lost; the log that follows it says what was known of it.</summary>
    Lost,
}

/// <summary>
/// Where a log stands: its size, root and signed checkpoint. One row for each origin; the newest one grows. Whoever sequences raises its version, so that two processes never give one place twice.
/// </summary>
public abstract class SignedLog : IVersioned
{
    /// <summary>The number of the installation's first log of its kind.</summary>
    public const int FirstId = 1;

    /// <summary>The log's number, from <see cref="FirstId"/>.</summary>
    public int Id { get; init; } = FirstId;

    /// <summary>How many entries the logs before it have here: the place of its entry 0, counted over all of them.</summary>
    public long First { get; init; }

    /// <summary>The log's name in checkpoints.</summary>
    public required string Origin { get; init; }

    /// <summary>The key that verifies its checkpoints, as C2SP spells it.</summary>
    public required string Key { get; init; }

    /// <summary>How many entries have a place.</summary>
    public long Size { get; private set; }

    /// <summary>The root of the tree of that size.</summary>
    public byte[] Root { get; private set; } = LogHashing.EmptyRoot.ToArray();

    /// <summary>The signed checkpoint of that size; empty before the first.</summary>
    public byte[] Checkpoint { get; private set; } = [];

    /// <summary>When it was signed.</summary>
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>How it ended.</summary>
    public LogEnding Ending { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>Size and root.</summary>
    public TreeHead Head => new(Size, new LogHash(Root));

    /// <summary>Goes on to a newer checkpoint.</summary>
    public void Advance(SignedCheckpoint checkpoint, DateTimeOffset now)
    {
        (Size, Root) = (checkpoint.Checkpoint.Head.Size, checkpoint.Checkpoint.Head.Root.ToArray());
        (Checkpoint, SignedAt) = (checkpoint.ToBytes(), now);
    }

    /// <summary>Ends it; a log that has ended never grows again.</summary>
    public void End(LogEnding ending) => Ending = ending;

    /// <summary>The columns that every log has.</summary>
    internal static void MapTo<TLog>(EntityTypeBuilder<TLog> builder, string table) where TLog : SignedLog
    {
        builder.ToTable(table);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Origin).HasMaxLength(200);
        builder.Property(s => s.Key).HasMaxLength(400);
        builder.Property(s => s.Root).HasMaxLength(LogHash.Size);
        builder.HasIndex(s => s.Origin).IsUnique();
        builder.Ignore(s => s.Head);
    }
}
