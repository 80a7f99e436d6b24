using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace DanVan.Testing;

/// <summary>
/// The private PostgreSQL of this test run. <c>test.sh</c> starts one for all test projects and names it in <c>DANVAN_TEST_POSTGRES</c>; a test that is started alone
/// starts its own by <c>tests/postgres.sh</c>, which ends with this process.
/// </summary>
public static class PostgresCluster
{
    private const string Variable = "DANVAN_TEST_POSTGRES";
    private const string NotInstalled = "PostgreSQL is not installed (Debian: apt-get install postgresql)";

    private static readonly Lazy<string> _connection = new(Start);

    /// <summary>Why tests on PostgreSQL are skipped; null when they run.</summary>
    public static string? WhyMissing { get; } = IsThere() ? null : NotInstalled;

    /// <summary>A connection string to one database of the cluster.</summary>
    public static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(_connection.Value) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>A name that no other test uses.</summary>
    public static string NewName(string prefix) => $"{prefix}_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>Makes a database, empty or as a copy.</summary>
    public static Task CreateAsync(string database, string template = "template1") => ExecuteAsync($"CREATE DATABASE \"{database}\" TEMPLATE \"{template}\" STRATEGY FILE_COPY");

    /// <summary>Drops a database, with whoever is still connected.</summary>
    public static async Task DropAsync(string database)
    {
        // Npgsql's idle connections would otherwise be handed out again after the server has cut them.
        await using (var pooled = new NpgsqlConnection(ConnectionTo(database))) NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
    }

    /// <summary>Ends every connection to a database, so that it can be copied.</summary>
    public static Task CutAsync(string database) => ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection.Value) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static bool IsThere() =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)) ||
        (OperatingSystem.IsLinux() && (Directory.Exists("/usr/lib/postgresql") || Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, "initdb")))));

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;

        var script = Path.Combine(Checkout.Folder, "tests", "postgres.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, "start", $"{Environment.ProcessId}"]) { RedirectStandardOutput = true })!;
        var connection = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? connection : throw new InvalidOperationException($"tests/postgres.sh ended with exit code {process.ExitCode}.");
    }
}
