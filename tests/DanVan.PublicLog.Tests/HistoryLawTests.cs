using CsCheck;

namespace DanVan.PublicLog.Tests;

/// <summary>Laws over random histories: published in random steps, remembered at a random one, then left alone, altered or rewritten.</summary>
public class HistoryLawTests
{
    private static readonly Gen<int[]> _steps = Gen.Int[1, 300].Array[1, 6];

    [Fact]
    public void An_honest_history_is_good_for_whoever_remembers_any_of_its_checkpoints()
    {
        Gen.Select(_steps, Gen.Int[0, 5], Gen.Bool).Sample((steps, remembered, cleared) =>
        {
            var log = Grown(steps);
            if (cleared) LogWriter.RemovePartialsAsync(log.Store, 0, log.Head.Size).Wait();

            var result = log.VerifyAsync(new() { Remembered = log.Heads[remembered % log.Heads.Count] }).Result;

            Assert.Empty(result.Findings);
        }, iter: 60);
    }

    [Fact]
    public void Every_checkpoint_of_a_history_is_proved_to_continue_every_earlier_one()
    {
        _steps.Sample(steps =>
        {
            var log = Grown(steps);
            var reader = new LogReader(log.Store, log.Head.Size);
            for (var newer = 1; newer < log.Heads.Count; newer++)
            {
                for (var older = 1; older <= newer; older++)
                {
                    var proof = reader.ConsistencyAsync(log.Heads[older].Size, log.Heads[newer].Size).Result;
                    Assert.True(proof.Proves(log.Heads[older].Root, log.Heads[newer].Root));
                }
            }
        }, iter: 60);
    }

    [Fact]
    public void One_altered_byte_in_any_file_of_any_history_is_found_where_it_is()
    {
        Gen.Select(_steps, Gen.Int, Gen.Int, Gen.Byte[1, 255]).Sample((steps, file, at, by) =>
        {
            var log = Grown(steps);
            var needed = log.Store.Paths.Where(path => LogTile.TryParse(path, out var tile) && tile == LogTile.Holding(tile.Level, tile.Index * 256, log.Head.Size)).Order(StringComparer.Ordinal).ToList();
            var altered = needed[(file & int.MaxValue) % needed.Count];
            log.AlterAsync(altered, (at & int.MaxValue) % log.File(altered).Length, by).Wait();

            var finding = Assert.Single(log.VerifyAsync(new() { Remembered = log.Heads[1] }).Result.Findings);

            Assert.Equal(altered, finding.Path);
            Assert.Contains(finding.Kind, new[] { LogFindingKind.EntryAltered, LogFindingKind.HashAltered, LogFindingKind.FileMalformed });
        }, iter: 200);
    }

    [Fact]
    public void A_witness_follows_an_honest_history_and_never_another_one()
    {
        Gen.Select(_steps, _steps, Gen.Int[0, 1500]).Sample((steps, others, changed) =>
        {
            var log = Grown(steps);
            var latest = TreeHead.Empty;
            foreach (var head in log.Heads.Skip(1))
            {
                var verdict = Witness.Judge(Request(log, latest, head), new(SampleLog.Origin, [SampleLog.Key.Verifier], latest));
                Assert.Equal(WitnessAnswer.Accepted, verdict.Answer);
                latest = verdict.Advance!.Value;
            }

            var fork = Grown(others, changed % (int)log.Heads[1].Size);
            var watched = new WitnessedLog(SampleLog.Origin, [SampleLog.Key.Verifier], log.Heads[1]);
            foreach (var head in fork.Heads.Skip(1).Where(head => head.Size >= watched.Latest.Size)) Assert.NotEqual(WitnessAnswer.Accepted, Witness.Judge(Request(fork, watched.Latest, head), watched).Answer);
        }, iter: 60);
    }

    private static AddCheckpointRequest Request(SampleLog log, TreeHead latest, TreeHead head) =>
        new(latest.Size, latest.Size == 0 ? [] : new LogReader(log.Store, log.Head.Size).ConsistencyAsync(latest.Size, head.Size).Result.Hashes, new Checkpoint(SampleLog.Origin, head).Sign(SampleLog.Key));

    private static SampleLog Grown(int[] steps, int? changed = null)
    {
        var log = new SampleLog { Changed = changed };
        foreach (var step in steps) log.GrowAsync(log.Head.Size + step).Wait();
        return log;
    }
}
