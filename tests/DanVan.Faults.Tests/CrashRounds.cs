using System.Collections.Concurrent;
using System.Net;

namespace DanVan.Faults.Tests;

/// <summary>How it went.</summary>
/// <param name="Faults">What was lost or is half-written.</param>
/// <param name="Acknowledged">How much was acknowledged.</param>
internal sealed record CrashOutcome(IReadOnlyList<string> Faults, IReadOnlyDictionary<Act, int> Acknowledged);

/// <summary>Rounds of writing and killing: the real program is killed at a random moment under load and must have everything that it had acknowledged, and nothing by half.</summary>
internal sealed class CrashRounds(CrashHouse house, Action<string> tell)
{
    private const int Writers = 3;
    private const int LongestRoundMilliseconds = 1500;
    private const int LookedAtInEachRound = 3;

    // Whatever a report consists of is one transaction: each of these must find nothing, whenever the program died.
    private static readonly (string Sql, string Fault)[] _halves =
    [
        ("""SELECT "Code" FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM transitions t WHERE t."RecordId" = f."Id")""", "has no history"),
        ("""SELECT "Code" FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM feedback_followers g WHERE g."ItemId" = f."Id")""", "has no follow key"),
        ("""SELECT "Code" FROM feedback f WHERE (SELECT count(*) FROM deadlines d WHERE d."RecordId" = f."Id") < 4""", "has not all its time limits"),
        ("""SELECT "Code" FROM feedback f WHERE "State" = 12 AND EXISTS (SELECT 1 FROM deadlines d WHERE d."RecordId" = f."Id" AND d."DuePosition" IS NOT NULL)""", "was withdrawn and is still due"),
        ("""SELECT "Code" FROM feedback f WHERE "State" = 12 AND NOT EXISTS (SELECT 1 FROM transitions t WHERE t."RecordId" = f."Id" AND t."Action" = 'Withdraw')""", "was withdrawn by nobody"),
        ("""SELECT d."SentCode" FROM feedback_drafts d WHERE d."SentCode" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f."Code" = d."SentCode")""", "was told to its sender and is not there"),
        ("""SELECT d."SentCode" FROM feedback_drafts d WHERE d."SentCode" IS NOT NULL AND d."Content" IS NOT NULL""", "was sent, and its draft is still full"),
    ];

    private readonly List<Receipt> _receipts = [];
    private readonly LogWatch _log = new(house);
    private readonly ConcurrentQueue<Receipt> _forOfficers = new();
    private int _written;

    /// <summary>Runs the rounds; ends early when something is wrong.</summary>
    public async Task<CrashOutcome> RunAsync(int rounds, Random chance)
    {
        // On a slow machine the officers may not have come to the last of their steps yet.
        for (var round = 1; round <= rounds || round <= 2 * rounds && Outcome([]).Acknowledged.Values.Contains(0); round++)
        {
            await using var program = await house.StartAsync();
            IReadOnlyList<string> faults = [.. await LostAsync(program, _receipts.TakeLast(LookedAtInEachRound)), .. await _log.FaultsAsync(program, _receipts, _receipts.TakeLast(LookedAtInEachRound))];
            if (faults.Count == 0)
            {
                var last = await WriteAndKillAsync(program, TimeSpan.FromMilliseconds(chance.Next(LongestRoundMilliseconds)));
                _receipts.AddRange(last);
                tell($"round {round}: {last.Count} reports acknowledged");
                faults = [.. await HalvesAsync(), .. await MissingAsync(last)];
            }

            if (faults.Count > 0) return Outcome([.. faults.Select(f => $"round {round}: {f}")]);
        }

        await using var after = await house.StartAsync();
        var lost = await LostAsync(after, _receipts.TakeLast(rounds * 2));
        var ofLog = await _log.FaultsAsync(after, _receipts, []);
        tell($"the public log: {_log.Entries} entries, {_log.Proved} receipts proved again");
        return Outcome([.. lost, .. ofLog, .. await MissingAsync(_receipts)]);
    }

    private CrashOutcome Outcome(IReadOnlyList<string> faults) => new(faults, Enum.GetValues<Act>().ToDictionary(act => act, act => _receipts.Count(r => r.Acts.Contains(act))));

    private async Task<IReadOnlyCollection<Receipt>> WriteAndKillAsync(DanVanProcess program, TimeSpan after)
    {
        var receipts = new ConcurrentQueue<Receipt>();
        using var officers = new Officers(program.Address, _forOfficers);
        using var ended = new CancellationTokenSource();
        await officers.SignInAsync();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => new Resident(program.Address, receipts, _forOfficers).WriteAsync(() => Interlocked.Increment(ref _written)))).ToList();
        writers.Add(Task.Run(() => officers.HandleAsync(ended.Token)));
        // The clock of a round starts with the first receipt, so that rounds are not all spent on warming up.
        while (receipts.IsEmpty && writers.TrueForAll(w => !w.IsCompleted)) await Task.Delay(10);
        await Task.Delay(after);
        await program.KillAsync();
        await ended.CancelAsync();
        await Task.WhenAll(writers);
        return receipts;
    }

    // Through the doors a person uses: the public page, and the page behind the key.
    private static async Task<IReadOnlyList<string>> LostAsync(DanVanProcess program, IEnumerable<Receipt> receipts)
    {
        var lost = new List<string>();
        foreach (var receipt in receipts)
        {
            using var visitor = Visitor.Of(program.Address);
            var shown = await visitor.OpenAsync($"/phan-anh/{receipt.Code}");
            var followed = await Resident.FollowAsync(visitor, receipt);
            if (shown.Status != HttpStatusCode.OK || followed.Status != HttpStatusCode.OK) lost.Add($"{receipt.Code}: the public page says {shown.Status}, the follow key {followed.Status}");
            else if (receipt.Addition is { } words && !followed.All("addition").Contains(words)) lost.Add($"{receipt.Code}: the page does not show what was added");
        }

        return lost;
    }

    private async Task<IEnumerable<string>> HalvesAsync()
    {
        var faults = new List<string>([.. await house.BrokenAsync(), .. await DeskTraces.HalvesAsync(house)]);
        foreach (var (sql, fault) in _halves) faults.AddRange((await house.RowsAsync(sql)).Select(code => $"{code} {fault}"));
        foreach (var file in await house.RowsAsync("""SELECT "File" FROM feedback_photos UNION SELECT "Thumbnail" FROM feedback_photos UNION SELECT "File" FROM feedback_draft_photos"""))
            if (!house.HasFile(file)) faults.Add($"the photo {file} is not whole on the disk");
        return faults;
    }

    private async Task<IEnumerable<string>> MissingAsync(IEnumerable<Receipt> receipts)
    {
        var there = (await house.RowsAsync("""SELECT "Code" FROM feedback""")).ToHashSet();
        var withPhoto = (await house.RowsAsync("""SELECT f."Code" FROM feedback f JOIN feedback_photos p ON p."ItemId" = f."Id" """)).ToHashSet();
        var added = (await house.RowsAsync("""SELECT f."Code", a."Text" FROM feedback f JOIN feedback_additions a ON a."ItemId" = f."Id" """)).ToHashSet();
        var steps = (await house.RowsAsync("""SELECT f."Code", t."Action" FROM feedback f JOIN transitions t ON t."RecordId" = f."Id" """)).ToHashSet();
        var withdrawn = (await house.RowsAsync("""SELECT "Code" FROM feedback WHERE "State" = 12""")).ToHashSet();
        return receipts.SelectMany(r => r.Acts.Where(act => !(act switch
        {
            Act.Sent => there.Contains(r.Code),
            Act.WithPhoto => withPhoto.Contains(r.Code),
            Act.Added => added.Contains($"{r.Code} {r.Addition}"),
            Act.Withdrawn => withdrawn.Contains(r.Code),
            _ => steps.Contains($"{r.Code} {DeskTraces.ActionOf(act)}"),
        })).Select(act => $"{r.Code}: {act} was acknowledged and is not there"));
    }
}
