using System.Text;

namespace DanVan.PublicLog.Tests;

public class WitnessTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_first_checkpoint_is_accepted_without_a_proof_and_cosigned()
    {
        var log = await SampleLog.OfAsync(300);

        var verdict = Ask(await RequestAsync(log, 0, 300), Watched());
        var cosigned = log.Checkpoint.With(verdict.Cosign(SampleLog.WitnessKey, _now));

        Assert.Equal((200, log.Head), (verdict.StatusCode, verdict.Advance!.Value));
        var judgement = (SampleLog.Trust with { Witnesses = [SampleLog.WitnessKey.Verifier], Quorum = 1 }).Judge(cosigned);
        Assert.True(judgement.IsTrusted);
        Assert.Equal(_now, Assert.Single(judgement.Cosignatures).SeenAt);
    }

    [Fact]
    public async Task The_answer_of_a_witness_is_read_and_put_under_the_checkpoint()
    {
        var log = await SampleLog.OfAsync(5);
        var body = WitnessVerdict.AcceptanceBody(Ask(await RequestAsync(log, 0, 5), Watched()).Cosign(SampleLog.WitnessKey, _now));

        Assert.True(SignedNote.TryParseSignatures(body, out var signatures));

        Assert.Equal(Encoding.UTF8.GetString(body), signatures[0] + "\n");
        Assert.True((SampleLog.Trust with { Witnesses = [SampleLog.WitnessKey.Verifier], Quorum = 1 }).Judge(log.Checkpoint.With(signatures[0])).IsTrusted);
    }

    [Fact]
    public async Task A_checkpoint_that_continues_the_last_is_accepted()
    {
        var log = await SampleLog.OfAsync(300, 777);

        Assert.Equal(WitnessAnswer.Accepted, Ask(await RequestAsync(log, 300, 777), Watched(log.Heads[1])).Answer);
        Assert.Equal(WitnessAnswer.Accepted, Ask(await RequestAsync(log, 777, 777), Watched(log.Head)).Answer);
    }

    [Fact]
    public async Task A_wrong_old_size_is_answered_with_the_right_one()
    {
        var log = await SampleLog.OfAsync(300, 777);

        var verdict = Ask(await RequestAsync(log, 200, 777), Watched(log.Heads[1]));

        Assert.Equal((409, "300\n", "text/x.tlog.size"), (verdict.StatusCode, verdict.RefusalBody, verdict.ContentType));
        Assert.Equal(WitnessSuspicion.None, verdict.Suspicion);
        Assert.Equal(409, Ask(await RequestAsync(log, 0, 777), Watched(log.Heads[1])).StatusCode);
    }

    [Fact]
    public async Task A_rolled_back_log_is_refused()
    {
        var log = await SampleLog.OfAsync(777);
        var back = await SampleLog.OfAsync(300);

        var verdict = Ask(await RequestAsync(back, 300, 300), Watched(log.Head));

        Assert.Equal((409, WitnessSuspicion.Behind), (verdict.StatusCode, verdict.Suspicion));
        Assert.Null(verdict.Advance);
    }

    [Fact]
    public async Task Another_root_for_the_same_size_is_a_fork()
    {
        var log = await SampleLog.OfAsync(300);
        var fork = new Checkpoint(SampleLog.Origin, new(300, SampleLog.Leaves(1)[0])).Sign(SampleLog.Key);

        var verdict = Ask(new(300, [], fork), Watched(log.Head));

        Assert.Equal((409, "300\n", WitnessSuspicion.Fork), (verdict.StatusCode, verdict.RefusalBody, verdict.Suspicion));
        Assert.Equal(fork.ToString(), verdict.Checkpoint!.ToString());
        Assert.Throws<InvalidOperationException>(() => verdict.Cosign(SampleLog.WitnessKey, _now));
    }

    [Fact]
    public async Task A_proof_of_another_history_is_refused()
    {
        var log = await SampleLog.OfAsync(300, 777);
        var request = await RequestAsync(log, 300, 777);

        Assert.Equal(422, Ask(request with { Proof = [.. request.Proof.Skip(1)] }, Watched(log.Heads[1])).StatusCode);
        Assert.Equal(422, Ask(request, Watched(new(300, log.Head.Root))).StatusCode);
        Assert.Equal(WitnessSuspicion.Unproved, Ask(request, Watched(new(300, log.Head.Root))).Suspicion);
        Assert.Equal(422, Ask(new(0, [log.Head.Root], log.Checkpoint), Watched()).StatusCode);
        Assert.Equal(422, Ask(new(777, [log.Head.Root], log.Checkpoint), Watched(log.Head)).StatusCode);
    }

    [Fact]
    public async Task Unknown_logs_and_strangers_signatures_are_refused()
    {
        var log = await SampleLog.OfAsync(5);
        using var stranger = SignerKey.Generate(SampleLog.Origin, NoteKeyType.Ed25519);
        var forged = new AddCheckpointRequest(0, [], new Checkpoint(SampleLog.Origin, log.Head).Sign(stranger));
        var other = new AddCheckpointRequest(0, [], new Checkpoint("other.example", log.Head).Sign(SampleLog.Key));

        Assert.Equal(403, Ask(forged, Watched()).StatusCode);
        Assert.Equal(404, Ask(other, Watched()).StatusCode);
    }

    [Fact]
    public async Task Malformed_requests_are_refused()
    {
        var log = await SampleLog.OfAsync(5);
        var checkpoint = log.Checkpoint.ToString();
        var hash = log.Head.Root.ToBase64();
        string[] bodies =
        [
            "", "old 0\n", $"old 0\n{checkpoint}", $"old 00\n\n{checkpoint}", $"old -1\n\n{checkpoint}", $"old  0\n\n{checkpoint}", $"Old 0\n\n{checkpoint}", $"old 0\r\n\n{checkpoint}",
            $"old 0\n{hash[..^1]}\n\n{checkpoint}", $"old 0\n{string.Concat(Enumerable.Repeat(hash + "\n", 64))}\n{checkpoint}", $"old 6\n\n{checkpoint}", $"old 0\n\n\n{checkpoint}",
        ];

        Assert.All(bodies, body => Assert.Equal(400, Witness.Judge(Encoding.UTF8.GetBytes(body), _ => Watched()).StatusCode));
        Assert.Equal(200, Witness.Judge(Encoding.UTF8.GetBytes($"old 0\n\n{checkpoint}"), _ => Watched()).StatusCode);
    }

    [Fact]
    public async Task A_request_is_written_as_the_specification_has_it()
    {
        var request = await RequestAsync(await SampleLog.OfAsync(3, 7), 3, 7);

        Assert.True(AddCheckpointRequest.TryParse(request.ToBytes(), out var read));

        Assert.StartsWith($"old 3\n{request.Proof[0].ToBase64()}\n", Encoding.UTF8.GetString(request.ToBytes()), StringComparison.Ordinal);
        Assert.Equal(request.Proof, read.Proof);
        Assert.Equal(request.Checkpoint.ToString(), read.Checkpoint.ToString());
    }

    private static async Task<AddCheckpointRequest> RequestAsync(SampleLog log, long old, long size)
    {
        var proof = old == 0 ? [] : (await new LogReader(log.Store, size).ConsistencyAsync(old, size)).Hashes;
        return new(old, proof, log.Checkpoint);
    }

    private static WitnessVerdict Ask(AddCheckpointRequest request, WitnessedLog log) =>
        Witness.Judge(request.ToBytes(), origin => origin == log.Origin ? log : null);

    private static WitnessedLog Watched(TreeHead? latest = null) => new(SampleLog.Origin, [SampleLog.Key.Verifier], latest ?? TreeHead.Empty);
}
