using DanVan.Audit.Internal;
using DanVan.Web.Hosting;

namespace DanVan.Web.Verbs.Logs;

/// <summary><c>danvan log verify --internal</c>: every act of the staff in the database held against the internal log, and that log against the heads that the public one holds.</summary>
public sealed class InternalVerify(InternalCheck check, TextWriter output)
{
    internal static async Task<int> OfThisInstallationAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        await ServeVerb.MigrateAsync(app.Services, noMigrate: true, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await new InternalVerify(scope.ServiceProvider.GetRequiredService<InternalCheck>(), output).RunAsync(cancellationToken);
    }

    /// <summary>Checks, and prints what came of it.</summary>
    /// <returns>0 when all is as it was entered.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var verdict = await check.RunAsync(cancellationToken);
        await output.WriteLineAsync($"{Printed.Entries(verdict.Entries)} in the internal log, {Printed.Count(verdict.Waiting)} waiting for a place.");
        await output.WriteLineAsync($"{(verdict.Acts == 1 ? "1 act says what it" : $"{Printed.Count(verdict.Acts)} acts say what they")} said when {(verdict.Acts == 1 ? "it was" : "they were")} entered. Lawfully removed, and the log says so: {Printed.Count(verdict.Removed)}.");
        await output.WriteLineAsync($"Heads of it in the public log that match: {Printed.Count(verdict.Anchors)}.");
        foreach (var finding in verdict.Findings) await output.WriteLineAsync(Printed.Safe(Describe(finding)));
        if (verdict.Findings.Count >= InternalCheck.MostFindings) await output.WriteLineAsync("There may be more; no more are printed.");
        await output.WriteLineAsync(verdict.IsGood ? "Good." : $"WRONG: {Printed.Count(verdict.Findings.Count)} found.");
        return verdict.IsGood ? 0 : 1;
    }

    private static string Describe(InternalFinding finding) => (finding.Fault switch
    {
        InternalFault.LogBroken => "The log's own files are damaged or altered",
        InternalFault.Altered => "An act was altered after it was entered",
        InternalFault.Missing => "An act is gone, and no entry says that it was removed",
        InternalFault.NotEntered => "An act was put in past the log",
        InternalFault.NotRemoved => "An act is still there although the log says that it was removed",
        _ => "The internal log was rewritten; the public log holds another head of it",
    }) + $": {finding.Row}{(finding.Kind is { } kind ? $", kind {kind}" : "")}{(finding.Place is { } place ? $", entry {place}" : "")}.";
}
