using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Web.Data.Migrations.Sqlite;

/// <summary>The search index, written by hand: the model has no full-text tables.</summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration("20260101000000_SearchTables")]
internal sealed class SearchTables : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchSchema.CreateSql(isSqlite: true));

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchSchema.DropSql(isSqlite: true));
}
