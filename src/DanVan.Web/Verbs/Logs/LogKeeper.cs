using DanVan.Audit.Keeping;
using DanVan.PublicLog;
using DanVan.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Verbs.Logs;

/// <summary>Mends the log of this installation; the server may run meanwhile. What another process did in between makes it look again.</summary>
public sealed class LogKeeper(IServiceProvider services, TextWriter output)
{
    private const int MostTries = 5;

    /// <summary>Opens the installation, as the server would, and mends its log.</summary>
    internal static async Task<int> OfThisInstallationAsync(TextWriter output, Func<LogKeeper, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        await ServeVerb.MigrateAsync(app.Services, noMigrate: false, cancellationToken);
        return await work(new LogKeeper(app.Services, output));
    }

    /// <summary><c>danvan log resume</c>.</summary>
    /// <param name="file">The newest published checkpoint, or a witness's memory with one in it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 when the log goes on.</returns>
    public Task<int> ResumeAsync(string file, CancellationToken cancellationToken) =>
        RunAsync<LogResume>((resume, cancel) => resume.RunAsync(Checkpoint(file), cancel), cancellationToken);

    /// <summary><c>danvan log recover</c>.</summary>
    /// <param name="copy">The copy's files.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 when the entries are back and the log goes on.</returns>
    public Task<int> RecoverAsync(ILogSource copy, CancellationToken cancellationToken) =>
        RunAsync<LogRecovery>(async (recovery, cancel) => await recovery.RunAsync(await PinnedCheckpoint.OpenAsync(copy, cancel), cancel), cancellationToken);

    /// <summary><c>danvan log begin</c>.</summary>
    /// <returns>0 when the new log began.</returns>
    public Task<int> BeginAsync(string origin, bool keepsKey, string? last, bool nothingKnown, CancellationToken cancellationToken) =>
        RunAsync<LogSuccession>((succession, cancel) => succession.RunAsync(new(origin, keepsKey, last is null ? null : Checkpoint(last), nothingKnown), cancel), cancellationToken);

    private async Task<int> RunAsync<TWork>(Func<TWork, CancellationToken, Task<KeeperAnswer>> work, CancellationToken cancellationToken) where TWork : notnull
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                var answer = await work(scope.ServiceProvider.GetRequiredService<TWork>(), cancellationToken);
                foreach (var line in answer.Lines) await output.WriteLineAsync(Printed.Safe(line));
                return answer.IsDone ? 0 : 1;
            }
            catch (Exception exception) when (exception is InvalidDataException or DbUpdateException && tries < MostTries)
            {
                // The server's sequencer was faster: what was read is no longer so.
            }
            catch (InvalidDataException exception)
            {
                throw new IOException(exception.Message, exception);
            }
        }
    }

    private static SignedCheckpoint Checkpoint(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (SignedCheckpoint.TryParse(bytes, out var checkpoint)) return checkpoint;
        return SeenLog.TryParse(bytes, out var seen) && seen.Checkpoint is { } kept ? kept : throw new IOException($"{file} holds no checkpoint, nor what a witness remembers of one.");
    }
}
