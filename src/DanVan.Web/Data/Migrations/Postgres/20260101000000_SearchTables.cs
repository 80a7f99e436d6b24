using DanVan.Platform.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Web.Data.Migrations.Postgres;

/// <summary>The search index, written by hand: the model has no full-text tables.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration("20260101000000_SearchTables")]
internal sealed class SearchTables : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchSchema.CreateSql(isSqlite: false));

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SearchSchema.DropSql(isSqlite: false));
}
