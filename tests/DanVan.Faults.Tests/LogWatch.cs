using System.Text;
using System.Text.Json;
using DanVan.PublicLog;

namespace DanVan.Faults.Tests;

/// <summary>
/// Somebody who does not trust the operator, over all the kills: verifies the public log from what is served, remembers its last checkpoint, keeps receipts, and holds the log against all of it the next time.
/// </summary>
internal sealed class LogWatch(CrashHouse house)
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    // The desk's steps that the public sees, as entries of the log.
    private static readonly Dictionary<string, Act> _steps = new() { ["feedback.published"] = Act.Published, ["feedback.assign"] = Act.Assigned, ["feedback.start"] = Act.Begun, ["feedback.give-answer"] = Act.Given };

    private readonly List<(string Code, LogReceipt Receipt, LogHash Leaf)> _proofs = [];
    private TreeHead? _remembered;
    private LogTrust? _trust;

    /// <summary>How many entries the log has.</summary>
    public long Entries => _remembered?.Size ?? 0;

    /// <summary>How many receipts were proved again after a later kill.</summary>
    public int Proved { get; private set; }

    /// <summary>Everything that is wrong with the log that the program serves.</summary>
    /// <param name="program">The program, started again after a kill.</param>
    /// <param name="receipts">What was acknowledged so far.</param>
    /// <param name="fresh">Of these, some of which receipts are fetched and kept.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(DanVanProcess program, IReadOnlyCollection<Receipt> receipts, IEnumerable<Receipt> fresh)
    {
        if (!await IsSequencedAsync()) return ["the log does not take what waits"];
        using var http = new HttpClient();
        var source = new HttpLogSource(http, new Uri(program.Address, "nhat-ky/"));
        var entries = new List<string>();
        var verified = await VerifyAsync(source, entries);
        if (!verified.IsGood) return [.. verified.Findings.Select(f => $"the public log: {f}")];
        _remembered = verified.Checkpoint!.Checkpoint.Head;

        var faults = new List<string>([.. NotOnce(entries, receipts, await HistoryAsync()), .. await BrokenProofsAsync(source)]);
        foreach (var receipt in fresh) await KeepProofAsync(program, receipt);
        return faults;
    }

    private async Task<bool> IsSequencedAsync()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (clock.Elapsed < _longestWait)
        {
            if (await house.RowsAsync("""SELECT count(*) FROM ledger WHERE "Index" IS NULL""") is ["0"] && await house.RowsAsync("SELECT count(*) FROM log_state") is ["1"]) return true;
            await Task.Delay(50);
        }

        return false;
    }

    private async Task<LogVerification> VerifyAsync(ILogSource source, List<string> entries)
    {
        _trust ??= await TrustAsync(source);
        return await new LogVerifier(source, _trust).VerifyAsync(new()
        {
            Remembered = _remembered,
            CheckEntry = (_, entry) =>
            {
                entries.Add(Encoding.ASCII.GetString(entry.Span));
                return null;
            },
        });
    }

    private static async Task<LogTrust> TrustAsync(ILogSource source)
    {
        Assert.True(SignedCheckpoint.TryParse((await source.FetchAsync(LogTile.CheckpointPath, SignedNote.MaxBytes)).Content.Span, out var checkpoint));
        using var begun = JsonDocument.Parse(await new LogReader(source, checkpoint.Checkpoint.Head.Size).EntryAsync(0));
        Assert.True(VerifierKey.TryParse(begun.RootElement.GetProperty("key").GetString(), out var key));
        return new(key.Name, [key]);
    }

    // How often each step stands in the history of a report: an officer whose page was lost in a kill may have taken it twice.
    private async Task<Dictionary<(string Code, string Action), int>> HistoryAsync() =>
        (await house.RowsAsync("""SELECT f."Code", t."Action" FROM feedback f JOIN transitions t ON t."RecordId" = f."Id" """)).Select(r => r.Split(' ')).CountBy(r => (r[0], r[1])).ToDictionary();

    // Every act has one entry: those that were acknowledged, and those that the history has besides.
    private static IEnumerable<string> NotOnce(List<string> entries, IReadOnlyCollection<Receipt> receipts, Dictionary<(string Code, string Action), int> history)
    {
        var counts = entries.CountBy(e => e).ToDictionary();
        var steps = entries.Select(Read).Where(e => e.Code is not null).CountBy(e => e).ToDictionary();
        foreach (var receipt in receipts)
        {
            var (entry, _) = CommitmentOf(receipt);
            if (counts.GetValueOrDefault(entry) is var sent && sent != 1) yield return $"{receipt.Code}: that it was received stands in the log {sent} times";
            foreach (var (kind, act) in _steps)
            {
                var count = steps.GetValueOrDefault((kind, receipt.Code));
                var taken = history.GetValueOrDefault((receipt.Code, DeskTraces.ActionOf(act)));
                // What is public already does not become public again.
                if (count != (act == Act.Published ? Math.Min(taken, 1) : taken) || count == 0 && receipt.Acts.Contains(act)) yield return $"{receipt.Code}: {kind} stands in the log {count} times, and {taken} times in the history";
            }
        }
    }

    private async Task<IEnumerable<string>> BrokenProofsAsync(ILogSource source)
    {
        var faults = new List<string>();
        var reader = new LogReader(source, _remembered!.Value.Size);
        foreach (var (code, receipt, leaf) in _proofs)
        {
            var then = receipt.Checkpoint.Checkpoint.Head;
            if (!receipt.Proves(leaf, _trust!)) faults.Add($"{code}: the receipt proves nothing");
            else if (!(await reader.ConsistencyAsync(then.Size, _remembered.Value.Size)).Proves(then.Root, _remembered.Value.Root)) faults.Add($"{code}: the log does not continue what the receipt was made for");
            else Proved++;
        }

        return faults;
    }

    private async Task KeepProofAsync(DanVanProcess program, Receipt receipt)
    {
        using var visitor = Visitor.Of(program.Address);
        var index = await IndexOfAsync(receipt);
        using var response = await visitor.GetAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/nhat-ky/muc/{index}/bang-chung"));
        Assert.True(LogReceipt.TryParse(await response.Content.ReadAsByteArrayAsync(), out var proof));
        _proofs.Add((receipt.Code, proof, CommitmentOf(receipt).Leaf));
    }

    private async Task<string> IndexOfAsync(Receipt receipt)
    {
        var hash = Convert.ToHexString(CommitmentOf(receipt).Leaf.ToArray());
        return Assert.Single(await house.RowsAsync($"""SELECT "Index" FROM ledger WHERE "LeafHash" = {house.Bytes(hash)}"""));
    }

    private static (string Entry, LogHash Leaf) CommitmentOf(Receipt receipt)
    {
        using var given = JsonDocument.Parse(Convert.FromBase64String(receipt.Proof));
        var salt = Convert.FromHexString(given.RootElement.GetProperty("salt").GetString()!);
        var record = Encoding.ASCII.GetBytes(given.RootElement.GetProperty("record").GetString()!);
        var entry = $$"""{"commitment":"{{SaltedCommitment.HashOf(salt, record)}}","kind":"received","v":1}""";
        return (entry, LogHashing.Leaf(Encoding.ASCII.GetBytes(entry)));
    }

    private static (string Kind, string? Code) Read(string entry)
    {
        using var json = JsonDocument.Parse(entry);
        return (json.RootElement.GetProperty("kind").GetString()!, json.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
