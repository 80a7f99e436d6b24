using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Jobs;

/// <summary>Work that is done after the request, once, also after a crash. The payload is an id, never text.</summary>
public sealed class Job
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>Which work; a <see cref="JobKind"/> is registered for it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it works on.</summary>
    public required string Payload { get; init; }

    /// <summary>When it may be taken; while it runs, when its lease ends.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Which taking holds the lease: a new id each time a worker takes jobs.</summary>
    public Guid? TakenBy { get; set; }

    /// <summary>How often it was taken.</summary>
    public int Attempt { get; set; }

    /// <summary>When it was done; null while open.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>When it was given up after the last attempt.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>What the last failure was: a type's name, no data.</summary>
    public string? Failure { get; set; }

    /// <summary>A job to run as soon as may be, or at <paramref name="due"/>.</summary>
    public static Job New(string kind, string payload, DateTimeOffset due) =>
        new() { Id = Guid.CreateVersion7(due), Kind = kind, Payload = payload, DueAt = due };

    internal sealed class Mapping : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.ToTable("jobs");
            builder.Property(j => j.Kind).HasMaxLength(160);
            builder.Property(j => j.Payload).HasMaxLength(200);
            builder.Property(j => j.Failure).HasMaxLength(200);
            builder.HasIndex(j => j.DueAt).HasFilter("\"DoneAt\" IS NULL AND \"FailedAt\" IS NULL").HasDatabaseName("IX_jobs_open");
        }
    }
}

/// <summary>How one kind of job is done, in a scope of its own.</summary>
/// <param name="Name">The stable name in the table.</param>
/// <param name="RunAsync">Does one, given its payload.</param>
public sealed record JobKind(string Name, Func<IServiceProvider, string, CancellationToken, Task> RunAsync)
{
    /// <summary>Does many at once, given their payloads, where that costs little more than one; null for a kind that is done one by one.</summary>
    public Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task>? RunTogetherAsync { get; init; }

    /// <summary>How long a worker leaves this kind alone after a run, so that what happens meanwhile is done together.</summary>
    public TimeSpan Rest { get; init; }
}
