using DanVan.Audit.Internal;
using DanVan.Web.Verbs.Logs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Audit.Internal;

/// <summary><c>danvan log verify --internal</c>: what it says of good acts and of tampered ones.</summary>
public class InternalVerifyTests
{
    [Theory, EngineData, Rule(142)]
    public async Task It_says_which_act_was_altered_and_ends_with_one(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var step = site.Step();
        await site.SaveAsync(step);
        await site.SequenceInternalAsync();

        var good = await VerifyAsync(site);
        await site.InDbAsync(db => db.Set<Transition>().Where(t => t.Id == step.Id).ExecuteUpdateAsync(u => u.SetProperty(t => t.Note, "khác")));
        var bad = await VerifyAsync(site);

        Assert.Equal((0, 1), (good.Code, bad.Code));
        Assert.Contains("1 act says what it said when it was entered", good.Text, StringComparison.Ordinal);
        Assert.EndsWith("Good.", good.Text.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains($"An act was altered after it was entered: {step.Id:D}, kind step, entry 1.", bad.Text, StringComparison.Ordinal);
        Assert.EndsWith("WRONG: 1 found.", bad.Text.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--internal", "--url", "http://127.0.0.1:1")]
    [InlineData("--internal", "--state", "x")]
    public async Task It_stands_alone(params string[] arguments)
    {
        var run = await DanVanRun.OfAsync(["log", "verify", .. arguments]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("--internal stands alone", run.Error, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Text)> VerifyAsync(Site site) => site.InScopeAsync<InternalCheck, (int, string)>(async check =>
    {
        using var text = new StringWriter();
        return (await new InternalVerify(check, text).RunAsync(TestContext.Current.CancellationToken), text.ToString());
    });
}
