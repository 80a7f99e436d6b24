using DanVan.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>The id of a <see cref="LogWitness"/>.</summary>
public readonly record struct LogWitnessId(Guid Value) : IId<LogWitnessId>
{
    /// <inheritdoc />
    public static LogWitnessId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static LogWitnessId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id from an address.</summary>
    public static bool TryParse(string? text, out LogWitnessId id)
    {
        var isId = Guid.TryParse(text, out var value);
        id = new(value);
        return isId;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>Another body that cosigns the log's checkpoints on a machine of its own: the Front, a newspaper (bên làm chứng).</summary>
public sealed class LogWitness
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Further witnesses would not fit under a note of <see cref="PublicLog.SignedNote.MaxSignatures"/> lines beside the log's own.</summary>
    public const int Most = 50;

    /// <summary>The id.</summary>
    public required LogWitnessId Id { get; init; }

    /// <summary>Its key as C2SP spells it.</summary>
    public required string Key { get; init; }

    /// <summary>The body.</summary>
    [NotPersonal("of a body, not of a person")]
    public required string Name { get; init; }

    /// <summary>Since when its cosignatures are taken.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who registered it.</summary>
    public AccountId? AddedBy { get; init; }

    /// <summary>Since when they are no longer taken; null while they are.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Who removed it.</summary>
    public AccountId? RemovedBy { get; private set; }

    /// <summary>Takes no more cosignatures from it. Its row stays: who witnessed when is part of the log's history.</summary>
    public void Remove(AccountId? by, DateTimeOffset now)
    {
        if (RemovedAt is null) (RemovedAt, RemovedBy) = (now, by);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LogWitness>
    {
        private const int KeyMaxLength = 512;

        public void Configure(EntityTypeBuilder<LogWitness> builder)
        {
            builder.ToTable("log_witnesses");
            builder.Property(w => w.Id).ValueGeneratedNever();
            builder.Property(w => w.Key).HasMaxLength(KeyMaxLength);
            builder.Property(w => w.Name).HasMaxLength(NameMaxLength);
            builder.HasIndex(w => w.Key).IsUnique().HasFilter("\"RemovedAt\" IS NULL");
        }
    }
}
