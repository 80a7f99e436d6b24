using DanVan.Core.RuleSets;
using DanVan.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.RuleSets;

/// <summary>A value of a rule set that an administrator changed from a day on, with the reason. Rows are only added: what held on any day can always be told.</summary>
public sealed class RuleEdit : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "rule";

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; init; }

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The rule set.</summary>
    public required string SetId { get; init; }

    /// <summary>The value in it.</summary>
    public required string Key { get; init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>The value as <see cref="RuleFile.WriteEntry"/> writes it.</summary>
    public required string Entry { get; init; }

    /// <summary>Why, with the number of the document that decided it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public AccountId ById { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <inheritdoc />
    LedgerEntry IStaffAct.ToAct() => new LedgerEntry(ActKind)
        .With("at", At).With("by", ById.Value).WithWords("entry", Entry).With("from", ValidFrom).With("id", Id).With("key", Key).With("number", Number).WithWords("reason", Reason).With("set", SetId);

    internal RuleChange ToChange() => new(SetId, Key, ValidFrom, RuleFile.ReadEntry(Entry), Reason, ById, At);

    internal sealed class Mapping : IEntityTypeConfiguration<RuleEdit>
    {
        public void Configure(EntityTypeBuilder<RuleEdit> builder)
        {
            builder.ToTable("rule_edits");
            builder.HasKey(e => e.Number);
            builder.Property(e => e.Number).ValueGeneratedNever();
            builder.HasIndex(e => e.Id).IsUnique();
            builder.Property(e => e.SetId).HasMaxLength(60);
            builder.Property(e => e.Key).HasMaxLength(60);
            builder.Property(e => e.Reason).HasMaxLength(ReasonMaxLength);
        }
    }
}
