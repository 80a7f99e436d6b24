using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Web.Tests.Audit;

/// <summary>What tests of the public log begin with.</summary>
internal static class GivenLog
{
    /// <summary>Gives every waiting entry its place.</summary>
    public static Task<int> SequenceAsync(this Site site) => Service(site).RunAsync(TestContext.Current.CancellationToken);

    public static SequencerService Service(Site site) => (SequencerService)site.Services.GetService(typeof(SequencerService))!;

    /// <summary>The whole log as a stranger reads it over HTTP.</summary>
    public static ILogSource Published(this Visitor visitor) => new VisitorSource(visitor);

    /// <summary>Verifies the whole log from its public files alone, with the key that its first entry names.</summary>
    public static async Task<LogVerification> VerifyAsync(this Visitor visitor, TreeHead? remembered = null)
    {
        var source = visitor.Published();
        var first = (await visitor.EntriesAsync())[0].ToDictionary(f => f.Name, f => f.Value);
        Assert.True(VerifierKey.TryParse(first["key"], out var key));
        return await new LogVerifier(source, new LogTrust(first["origin"], [key])).VerifyAsync(new() { Remembered = remembered });
    }

    /// <summary>The entries of the log, by its public files.</summary>
    public static async Task<List<IReadOnlyList<(string Name, string Value)>>> EntriesAsync(this Visitor visitor)
    {
        var source = visitor.Published();
        var file = await source.FetchAsync(LogTile.CheckpointPath, SignedNote.MaxBytes);
        Assert.True(SignedCheckpoint.TryParse(file.Content.Span, out var checkpoint));
        var reader = new LogReader(source, checkpoint.Checkpoint.Head.Size);
        var entries = new List<IReadOnlyList<(string, string)>>();
        for (var i = 0; i < checkpoint.Checkpoint.Head.Size; i++) entries.Add(LedgerEntry.Read(await reader.EntryAsync(i)) ?? throw new InvalidDataException($"Entry {i} is not in its format."));
        return entries;
    }

    public static string KindOf(this IReadOnlyList<(string Name, string Value)> entry) => entry.Single(f => f.Name == "kind").Value;

    public static string? Field(this IReadOnlyList<(string Name, string Value)> entry, string name) => entry.FirstOrDefault(f => f.Name == name).Value;

    private sealed class VisitorSource(Visitor visitor) : ILogSource
    {
        // Of each bundle all entries are asked for, one after the other.
        private (string Path, byte[] Content)? _last;

        public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
        {
            if (_last is { } last && last.Path == path) return LogFile.Of(last.Content, limit);
            using var response = await visitor.GetAsync($"/nhat-ky/{path}");
            if (!response.IsSuccessStatusCode) return LogFile.Missing;
            _last = (path, await response.Content.ReadAsByteArrayAsync(cancel));
            return LogFile.Of(_last.Value.Content, limit);
        }
    }
}
