namespace DanVan.Web.Tests.Hosting;

/// <summary>What an operator reads when a verb cannot do its work: a line that says what is wrong and what to do, and exit 1; never a trace of the program.</summary>
public class VerbFaultTests
{
    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_without_its_password()
    {
        using var folder = new TemporaryFolder();

        var run = await DanVanRun.OfAsync([("DANVAN_DATA", folder.Path), ("ConnectionStrings__DanVan", "Host=127.0.0.1;Port=1;Username=danvan;Password=geheim")], "backup", "--out", Path.Combine(folder.Path, "a.backup"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("danvan: the database could not be used: Failed to connect to 127.0.0.1:1. ConnectionStrings__DanVan", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_wrong_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = await DanVanRun.OfAsync([("DANVAN_DATA", folder.Path), ("DanVan__Backup__Folder", folder.Path)], "serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("danvan: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("danvan backup key --out FOLDER", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Error, StringComparison.Ordinal);
    }
}
