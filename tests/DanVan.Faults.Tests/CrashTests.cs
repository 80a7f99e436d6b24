using System.Globalization;

namespace DanVan.Faults.Tests;

/// <summary>
/// Nothing acknowledged is lost. Twenty rounds on SQLite and six on PostgreSQL by default; <c>DANVAN_FAULT_ROUNDS=1000</c> for the long run, <c>DANVAN_FAULT_SEED</c> to
/// repeat one.
/// </summary>
public class CrashTests
{
    [Theory, EngineData]
    public async Task What_was_acknowledged_is_there_after_a_kill_at_any_moment(Engine engine)
    {
        await using var house = await CrashHouse.MakeAsync(engine);
        var output = TestContext.Current.TestOutputHelper!;
        var seed = Setting("DANVAN_FAULT_SEED", Environment.TickCount);
        output.WriteLine($"DANVAN_FAULT_SEED={seed}");

        var outcome = await new CrashRounds(house, output.WriteLine).RunAsync(Setting("DANVAN_FAULT_ROUNDS", engine == Engine.Sqlite ? 20 : 6), new Random(seed));

        foreach (var fault in outcome.Faults) output.WriteLine(fault);
        Assert.Empty(outcome.Faults);
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(outcome.Acknowledged[act] > 0, $"nothing was acknowledged of {act}"));
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
