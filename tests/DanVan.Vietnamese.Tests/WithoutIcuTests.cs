using System.Diagnostics;

namespace DanVan.Vietnamese.Tests;

public class WithoutIcuTests
{
    /// <summary>Small container images set the invariant mode; string.Normalize then does nothing, silently. The whole suite runs once more in that mode, but for the tests whose reference is ICU itself.</summary>
    [Fact, Trait("Needs", "ICU")]
    public async Task Everything_works_where_the_runtime_has_no_culture_data()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WithoutIcuTests).Assembly.Location, "-trait-", "Needs=ICU"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

        using var run = Process.Start(start)!;
        var errors = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.True(run.ExitCode == 0, output + await errors);
        Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0", output, StringComparison.Ordinal);
    }
}
