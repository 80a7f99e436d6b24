using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Plans;

/// <summary>What SQLite will do for a query, and what is wrong with that when its tables are big.</summary>
public static partial class QueryPlan
{
    /// <summary>Tables that stay small: a scan of them costs nothing. All others grow with what people do.</summary>
    private static readonly string[] _small = ["working_calendars", "calendar_years", "rule_changes", "demo_state", "villages", "village_versions", "household_counts", "household_count_notes", "__EFMigrationsHistory"];

    /// <summary>Each step of the plan that grows with the table: a scan that no limit ends, or a sort that no index does.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(AppDbContext db, LoggedQuery query)
    {
        var tables = Alias().Matches(query.Sql).ToLookup(m => m.Groups["alias"].Value, m => m.Groups["table"].Value);
        var steps = await ExplainAsync(db, query);
        return [.. steps.Where(s => IsFault(s, query.Sql, tables)).Select(s => $"{s}\n{query.Sql}")];
    }

    private static bool IsFault(string step, string sql, ILookup<string, string> tables)
    {
        // A query for no row at all, and the parts of one record, cost nothing however large the table is.
        if (sql.Contains("WHERE 0", StringComparison.Ordinal) || sql.Contains("LIMIT 2\n)", StringComparison.Ordinal)) return false;
        if (step.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)) return tables.SelectMany(t => t).Any(t => !_small.Contains(t));
        if (Scan().Match(step) is not { Success: true } scan) return false;

        var scanned = tables[scan.Groups["alias"].Value].Append(scan.Groups["alias"].Value).ToList();
        var endsEarly = step.Contains("USING", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal);
        return !endsEarly && !scanned.Intersect(_small).Any() && tables.Contains(scan.Groups["alias"].Value);
    }

    private static async Task<List<string>> ExplainAsync(AppDbContext db, LoggedQuery query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query.Sql;
        foreach (var (name, value) in query.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)")]
    private static partial Regex Scan();
}
