using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Platform.Search;

/// <summary>
/// One public record in the search index, an ordinary row that is saved with the record itself. Each engine keeps its full-text index from it: see <see cref="SearchSchema"/>.
/// </summary>
public sealed class SearchEntry
{
    private SearchEntry()
    {
    }

    /// <summary>The prefix of the record's public code.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>The record's id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The record's place in public lists.</summary>
    public long Position { get; private init; }

    /// <summary>The terms it is found by, each once, parted by spaces: see <see cref="SearchTerms"/>.</summary>
    public string Terms { get; private set; } = "";

    /// <summary>The entry of a document.</summary>
    internal static SearchEntry Of(SearchDocument document) => new()
    {
        Kind = document.Kind,
        Id = document.Id,
        Position = document.Position,
        Terms = SearchTerms.Of(document),
    };

    /// <summary>Takes over what the record says now.</summary>
    internal void Renew(SearchDocument document) => Terms = SearchTerms.Of(document);

    internal sealed class Mapping : IEntityTypeConfiguration<SearchEntry>
    {
        public void Configure(EntityTypeBuilder<SearchEntry> builder)
        {
            // Table, full-text index and triggers differ by engine and are made together by SearchSchema.
            builder.ToTable(SearchSchema.Entries, table => table.ExcludeFromMigrations());
            // Rows are saved in the order of the key, and FTS5 is quick only when rows come in the order of time.
            builder.HasKey(e => new { e.Position, e.Kind, e.Id });
            builder.HasAlternateKey(e => new { e.Kind, e.Id });
            builder.Property(e => e.Kind).HasMaxLength(8);
        }
    }
}
