using System.Globalization;

namespace DanVan.Faults.Tests;

/// <summary>Nothing acknowledged is lost. Twenty rounds by default; <c>DANVAN_FAULT_ROUNDS=1000</c> for the long run, <c>DANVAN_FAULT_SEED</c> to repeat one.</summary>
public class CrashTests
{
    public static TheoryData<Load> Loads => [FeedbackLoad.Send];

    [Theory, MemberData(nameof(Loads))]
    public async Task What_was_acknowledged_is_there_after_a_kill_at_any_moment(Load load)
    {
        using var data = new TemporaryFolder();
        var output = TestContext.Current.TestOutputHelper!;
        var seed = Setting("DANVAN_FAULT_SEED", Environment.TickCount);
        output.WriteLine($"DANVAN_FAULT_SEED={seed}");

        var lost = await new CrashRounds(load, data.Path, output.WriteLine).RunAsync(Setting("DANVAN_FAULT_ROUNDS", 20), new Random(seed));

        Assert.Empty(lost);
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
