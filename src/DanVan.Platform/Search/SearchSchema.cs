using System.Globalization;

namespace DanVan.Platform.Search;

/// <summary>
/// The tables of the search index, by engine. Both keep a full-text index of the terms of <see cref="SearchEntry"/> in the same transaction as the entry: FTS5 by triggers, PostgreSQL by a generated column.
/// They are made by a migration of plain SQL, which may stand anywhere among the others.
/// </summary>
public static class SearchSchema
{
    internal const string Entries = "search_entries";

    // 2^31 ms, about 25 days, above the 20 bits of chance in a position.
    private const int SpanBits = 51;
    private const char SpanMark = '¦';

    // FTS5 stores row numbers as differences: seconds instead of positions make the index a fifth of the size and searches several times as fast. The newest record goes after all others, whatever its second
    // holds already; an older one that is put later gets the next free number after its second.
    private const int PlaceBits = 30;

    private static readonly string _place = $"""
        (SELECT CASE
          WHEN NOT EXISTS (SELECT 1 FROM search_entries WHERE "Place" >= new."Position" >> {PlaceBits}) THEN new."Position" >> {PlaceBits}
          WHEN (SELECT e."Position" FROM search_entries e WHERE e."Place" IS NOT NULL ORDER BY e."Place" DESC LIMIT 1) <= new."Position" THEN (SELECT max("Place") + 1 FROM search_entries)
          WHEN NOT EXISTS (SELECT 1 FROM search_entries WHERE "Place" = new."Position" >> {PlaceBits}) THEN new."Position" >> {PlaceBits}
          ELSE (SELECT e."Place" + 1 FROM search_entries e WHERE e."Place" >= new."Position" >> {PlaceBits}
            AND NOT EXISTS (SELECT 1 FROM search_entries x WHERE x."Place" = e."Place" + 1) ORDER BY e."Place" LIMIT 1) END)
        """;

    // detail=none and columnsize=0: order and weight of words are not asked. ascii parts at the spaces only, for the terms hold nothing else that is ASCII and no letter or digit.
    // secure-delete takes a removed entry's terms out of the index at once: a record that is sealed leaves no word behind.
    private static readonly string _createOnSqlite = $"""
        CREATE TABLE search_entries ("Kind" TEXT NOT NULL, "Id" TEXT NOT NULL, "Position" INTEGER NOT NULL, "Terms" TEXT NOT NULL, "Place" INTEGER NULL, UNIQUE ("Kind", "Id"));
        CREATE UNIQUE INDEX "IX_search_entries_Place" ON search_entries ("Place");
        CREATE VIRTUAL TABLE search_terms USING fts5("Terms", content='search_entries', content_rowid='Place', tokenize='ascii', detail=none, columnsize=0);
        INSERT INTO search_terms(search_terms, rank) VALUES ('secure-delete', 1);
        CREATE TRIGGER search_entry_added AFTER INSERT ON search_entries BEGIN
          UPDATE search_entries SET "Place" = {_place} WHERE rowid = new.rowid;
          INSERT INTO search_terms(rowid, "Terms") SELECT "Place", "Terms" FROM search_entries WHERE rowid = new.rowid;
        END;
        CREATE TRIGGER search_entry_changed AFTER UPDATE OF "Terms" ON search_entries BEGIN
          INSERT INTO search_terms(search_terms, rowid, "Terms") VALUES ('delete', old."Place", old."Terms");
          INSERT INTO search_terms(rowid, "Terms") VALUES (new."Place", new."Terms");
        END;
        CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entries BEGIN
          INSERT INTO search_terms(search_terms, rowid, "Terms") VALUES ('delete', old."Place", old."Terms");
        END;
        """;

    // array_to_tsvector takes the terms as they are; to_tsvector would read q.1 as a host and 3/4 as a path. The list of rows that wait to be indexed is kept short, for each search reads through it.
    private static readonly string _createOnPostgres = $"""
        CREATE TABLE search_entries ("Kind" character varying(8) NOT NULL, "Id" uuid NOT NULL, "Position" bigint NOT NULL, "Terms" text NOT NULL,
          "Vector" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("Terms" || ' {SpanMark}' || ("Position" >> {SpanBits}), ' '))) STORED,
          CONSTRAINT "PK_search_entries" PRIMARY KEY ("Position", "Kind", "Id"), CONSTRAINT "AK_search_entries_Kind_Id" UNIQUE ("Kind", "Id"));
        CREATE INDEX "IX_search_entries_Vector" ON search_entries USING gin ("Vector") WITH (gin_pending_list_limit = 256);
        """;

    /// <summary>Makes the index, empty.</summary>
    public static string CreateSql(bool isSqlite) => isSqlite ? _createOnSqlite : _createOnPostgres;

    /// <summary>Removes the index.</summary>
    public static string DropSql(bool isSqlite) => isSqlite ? "DROP TABLE search_terms; DROP TABLE search_entries;" : "DROP TABLE search_entries;";

    /// <summary>Whether SQLite's triggers set a column; a copy of the index leaves it out.</summary>
    internal static bool IsDerived(string table, string column) => table == Entries && column == "Place";

    /// <summary>The span of time a position falls in.</summary>
    internal static long SpanOf(long position) => position >> SpanBits;

    /// <summary>The term that PostgreSQL's vector has for a span.</summary>
    internal static string SpanTerm(long span) => string.Create(CultureInfo.InvariantCulture, $"{SpanMark}{span}");
}
