using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Web.Tests.Audit;

/// <summary><c>danvan log verify</c>: what it says of a good log, and of every way in which one can be bad.</summary>
public class LogVerifyTests
{
    [Fact]
    public async Task A_good_log_is_good_and_without_a_key_it_says_that_the_key_was_not_checked()
    {
        using var log = await LogFolder.MakeAsync();

        var (code, text) = await log.VerifyAsync();
        var (codeWithKey, textWithKey) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });

        Assert.Equal((0, 0), (code, codeWithKey));
        Assert.Contains("Good: 300 entries read", text, StringComparison.Ordinal);
        Assert.Contains($"Key not checked: {log.Key.Verifier}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not checked", textWithKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_byte_of_the_checkpoint_can_be_changed()
    {
        using var log = await LogFolder.MakeAsync();
        var good = await File.ReadAllBytesAsync(log.PathOf("checkpoint"), TestContext.Current.CancellationToken);

        for (var i = 0; i < good.Length; i++)
        {
            await FlipAsync(log, "checkpoint", good, i);
            var (code, text) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });
            Assert.True(code == 1 && text.Contains("Wrong: checkpoint: ", StringComparison.Ordinal), $"byte {i}: {text}");
        }
    }

    [Fact]
    public async Task No_byte_of_a_tile_or_of_the_entries_can_be_changed_and_the_file_is_named()
    {
        using var log = await LogFolder.MakeAsync();
        foreach (var path in log.Paths.Where(p => p != "checkpoint").ToList())
        {
            var good = await File.ReadAllBytesAsync(log.PathOf(path), TestContext.Current.CancellationToken);
            for (var i = 0; i < good.Length; i += Math.Max(1, good.Length / 23))
            {
                await FlipAsync(log, path, good, i);
                var (code, text) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });
                Assert.True(code == 1 && text.Contains($"Wrong: {path}: ", StringComparison.Ordinal), $"{path}, byte {i}: {text}");
            }

            await File.WriteAllBytesAsync(log.PathOf(path), good, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await log.VerifyAsync()).Code);
    }

    [Theory]
    [InlineData("\"number\":7,", "\"number\":8,", "entry 7 is not the one that was logged", "entry 7 reads now: {\"kind\":\"test.act\",\"number\":8,\"state\":\"Open\",\"v\":1}")]
    [InlineData("\"number\":7,", "\"Number\":7,", "entry 7, field Number: stands after kind, out of order", "entry 7 is not the one that was logged")]
    [InlineData("\"number\":7,", "\"kumber\":7,", "entry 7 is not the one that was logged", "reads now")]
    [InlineData("\"number\":71,", "\"number\":7.,", "entry 71, not JSON", "entry 71 is not the one")]
    [InlineData("\"number\":71,", "\"number\":-0,", "entry 71, field number: not a whole number in its one spelling", "entry 71 is not the one")]
    [InlineData("\"number\":8,\"state\":\"Open\"", "\"number\":8,\"state\":\"\u00d4pen\"", "entry 8, not", "entry 8 is not the one")]
    [InlineData("\"number\":9,\"state\":\"Open\"", "\"number\":9,\"state\":\"Op\x1bn\"", "entry 9, not JSON", "Op?n")]
    [InlineData("\"kind\":\"log.begun\"", "\"kind\":\"log.begum\"", "entry 0, field kind: the first entry must be log.begun and is log.begum", "entry 0 is not the one")]
    public async Task It_says_which_entry_and_which_field(string old, string with, string says, string saysToo)
    {
        using var log = await LogFolder.MakeAsync();
        log.Replace("tile/entries/000", old, with);

        var (code, text) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });

        Assert.Equal(1, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(saysToo, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\x1b', text);
    }

    [Theory]
    [InlineData("checkpoint", "checkpoint: the file is missing")]
    [InlineData("tile/0/000", "tile/0/000: the file is missing")]
    [InlineData("tile/entries/001.p/44", "tile/entries/001.p/44: the file is missing (entries 256 to 299)")]
    public async Task A_missing_file_is_named(string path, string says)
    {
        using var log = await LogFolder.MakeAsync();
        File.Delete(log.PathOf(path));

        var (code, text) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });

        Assert.Equal(1, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("danvan.example/2+00000000+AAAA\"; rm -rf ~; \"", "/nhat-ky/so/2/")]
    [InlineData("danvan.example/2+00000000+AAAA$(reboot)", "/nhat-ky/so/2/")]
    [InlineData("danvan.example/2+00000000+AAAA", "/nhat-ky/so/2/;reboot`reboot`")]
    public async Task A_command_that_it_suggests_holds_nothing_that_a_shell_would_do(string nextKey, string nextPath)
    {
        using var log = await LogFolder.MakeAsync();
        await log.WriteAsync(3, last: new LedgerEntry("log.ended").With("at", Site.Start).With("next", "danvan.example/2").With("nextKey", nextKey).With("nextPath", nextPath));

        var (code, text) = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });
        var command = text.Split('\n').Single(line => line.Contains("Verify it, too", StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Contains("danvan log verify --url", command, StringComparison.Ordinal);
        Assert.Contains("do not belong on a command line", command, StringComparison.Ordinal);
        Assert.DoesNotMatch("rm -rf|reboot", command);
    }

    [Fact]
    public async Task A_log_must_continue_what_was_seen()
    {
        using var log = await LogFolder.MakeAsync();
        var first = await log.VerifyAsync(o => o with { State = log.State });
        await log.WriteAsync(600);

        var (code, text) = await log.VerifyAsync(o => o with { State = log.State });

        Assert.Equal((0, 0), (first.Code, code));
        Assert.Contains("Continues: the 300 entries", text, StringComparison.Ordinal);
        Assert.Contains("Key, as remembered in", text, StringComparison.Ordinal);
        Assert.StartsWith("danvan-seen-log/v1\nkey danvan.example/nhat-ky+", await File.ReadAllTextAsync(log.State, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299, null, "the log was rolled back (300 entries were seen, 299 are left)")]
    [InlineData(300, 12, "the past was rewritten: the first 300 entries had the root")]
    [InlineData(600, 12, "the past was rewritten: the first 300 entries had the root")]
    public async Task A_log_that_takes_back_what_was_seen_is_convicted_by_its_own_signatures(int size, int? other, string says)
    {
        using var log = await LogFolder.MakeAsync();
        await log.VerifyAsync(o => o with { State = log.State });
        var remembered = await File.ReadAllTextAsync(log.State, TestContext.Current.CancellationToken);
        await log.WriteAsync(size, other);

        var (code, text) = await log.VerifyAsync(o => o with { State = log.State });

        Assert.Equal(1, code);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Equal(remembered, await File.ReadAllTextAsync(log.State, TestContext.Current.CancellationToken));
        var evidence = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(log.State)!, "seen.evidence-*")), TestContext.Current.CancellationToken);
        Assert.Contains($"\n{size}\n", evidence, StringComparison.Ordinal);
        Assert.Equal(3, evidence.Split("\u2014 danvan.example/nhat-ky ").Length);
    }

    [Fact]
    public async Task Another_key_is_not_the_logs_key()
    {
        using var log = await LogFolder.MakeAsync();
        await log.VerifyAsync(o => o with { State = log.State });
        using var other = SignerKey.Generate(log.Key.Verifier.Name, NoteKeyType.Ed25519);
        await log.WriteAsync(LogFolder.Size, key: other);

        var byState = await log.VerifyAsync(o => o with { State = log.State });
        var byKey = await log.VerifyAsync(o => o with { Key = log.Key.Verifier });
        var both = await log.VerifyAsync(o => o with { State = log.State, Key = other.Verifier });

        Assert.Equal((1, 1, 1), (byState.Code, byKey.Code, both.Code));
        Assert.Contains("the log's key did not sign this checkpoint", byKey.Text, StringComparison.Ordinal);
        Assert.Contains("remembers a log with another key", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_memory_is_not_taken_for_none()
    {
        using var log = await LogFolder.MakeAsync();
        await log.VerifyAsync(o => o with { State = log.State });
        await File.WriteAllTextAsync(log.State, (await File.ReadAllTextAsync(log.State, TestContext.Current.CancellationToken)).Replace("\n300\n", "\n200\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => log.VerifyAsync(o => o with { State = log.State }));
    }

    [Fact]
    public async Task The_verb_answers_with_its_exit_code()
    {
        using var log = await LogFolder.MakeAsync();
        using var witness = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);

        var good = await DanVanRun.OfAsync("log", "verify", "--dir", log.Files, "--key", log.Key.Verifier.ToString(), "--state", log.State);
        var unseen = await DanVanRun.OfAsync("log", "verify", "--dir", log.Files, "--witness", witness.Verifier.ToString());
        log.Replace("tile/entries/001.p/44", "\"number\":270,", "\"number\":271,");
        var wrong = await DanVanRun.OfAsync("log", "verify", "--dir", log.Files, "--state", log.State);
        DanVanRun[] misused =
        [
            await DanVanRun.OfAsync("log", "verify"),
            await DanVanRun.OfAsync("log", "verify", "--dir", log.Files, "--key", "nonsense"),
            await DanVanRun.OfAsync("log", "verify", "--url", "ftp://danvan.example"),
        ];

        Assert.Equal((0, 1, 1), (good.ExitCode, unseen.ExitCode, wrong.ExitCode));
        Assert.Contains("Good: 300 entries read", good.Output, StringComparison.Ordinal);
        Assert.Contains("fewer witnesses cosigned", unseen.Output, StringComparison.Ordinal);
        Assert.Contains("entry 270 is not the one that was logged", wrong.Output, StringComparison.Ordinal);
        Assert.All(misused, run => Assert.Equal(2, run.ExitCode));
        Assert.Contains("is not the key of a log", misused[1].Error, StringComparison.Ordinal);
    }

    private static Task FlipAsync(LogFolder log, string path, byte[] good, int at)
    {
        var bad = (byte[])good.Clone();
        bad[at] ^= 1;
        return File.WriteAllBytesAsync(log.PathOf(path), bad);
    }
}
