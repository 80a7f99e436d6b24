using System.Globalization;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>What a log says about itself while its entries pass by: which log it follows, and which follows it. Both are claims of this log alone; the other one is to be verified, too.</summary>
internal sealed class LogStory
{
    private Dictionary<string, string>? _begun;
    private Dictionary<string, string>? _ended;

    /// <summary>What is wrong with the entry at a place; null when nothing is. Called in order.</summary>
    public string? Problem(long index, ReadOnlyMemory<byte> entry, VerifierKey key)
    {
        if (_ended is not null) return $"field kind: nothing may follow {LogEntries.EndedKind}, by which the log ended";
        if (EntryCheck.Problem(index, entry, key) is { } problem) return problem;
        var fields = LedgerEntry.Read(entry)!;
        var kind = fields.First(f => f.Name == "kind").Value;
        if (kind == LogEntries.BegunKind) _begun = fields.ToDictionary(f => f.Name, f => f.Value);
        if (kind == LogEntries.EndedKind) _ended = fields.ToDictionary(f => f.Name, f => f.Value);
        return null;
    }

    /// <summary>What is to be done beside this log.</summary>
    /// <param name="address">Where this log is served; null for a folder.</param>
    public IEnumerable<string> Lines(Uri? address)
    {
        if (_begun?.GetValueOrDefault("previous") is { } previous)
        {
            yield return Of(_begun, "previousEnd") == "closed"
                ? $"Follows: {Printed.Safe(previous)}, which ended with {Head(_begun)}. Its last entry must name this log and this key."
                : $"Follows after a loss: {Printed.Safe(previous)}, of which {Head(_begun)} is the last that was known; {Number(_begun, "previousKept")} are left on the server. Compare with what you remember of that log.";
            yield return $"  Verify it, too: {Command(address, Of(_begun, "previousPath"), Of(_begun, "previousKey"))}";
        }

        if (_ended is null) yield break;
        yield return $"Ended: the last entry names the log that follows, {Printed.Safe(Of(_ended, "next"))}.";
        yield return $"  Verify it, too: {Command(address, Of(_ended, "nextPath"), Of(_ended, "nextKey"))}";
    }

    /// <summary>What a stranger's first entry says of the log that was looked for; null when it says nothing of it.</summary>
    public static string? Follower(ReadOnlyMemory<byte> firstEntry, VerifierKey sought, Uri? address)
    {
        var fields = (LedgerEntry.Read(firstEntry) ?? []).ToDictionary(f => f.Name, f => f.Value);
        if (Of(fields, "previousKey") != sought.ToString()) return null;
        return $"  The log here says that it follows the one you look for, which has a place of its own now: {Command(address, Of(fields, "previousPath"), sought.ToString())}, with your --state. "
            + $"When that one is good and names the new key, verify the new one with a state of its own, with --key \"{Argument(Of(fields, "key"), "KEY")}\".";
    }

    private static string Command(Uri? address, string path, string key) =>
        $"danvan log verify --url {(address is not null && path.StartsWith('/') && Uri.TryCreate(address, path, out var there) ? Argument(there.AbsoluteUri, "URL") : Argument("…" + path, "URL"))} --key \"{Argument(key, "KEY")}\"";

    // A line that people copy into their shell: whatever a stranger's log puts into it must mean nothing there.
    private static string Argument(string text, string otherwise) => text.All(c => char.IsAsciiLetterOrDigit(c) || "._:/+=-…?".Contains(c, StringComparison.Ordinal)) ? text : $"{otherwise} (what the log names has characters that do not belong on a command line; ask the operator)";

    private static string Head(Dictionary<string, string> fields) => $"{Number(fields, "previousSize")}, root {Printed.Safe(Of(fields, "previousRoot"))}";

    private static string Number(Dictionary<string, string> fields, string name) =>
        long.TryParse(Of(fields, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Printed.Entries(number) : Printed.Safe(Of(fields, name));

    private static string Of(Dictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "?");
}
