using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>After a restore nothing is signed until somebody says what was published.</summary>
public class LogHoldTests
{
    [Theory, EngineData]
    public async Task A_held_log_signs_nothing_says_so_and_goes_on_where_it_stood(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var sender = site.NewVisitor();
        using var admin = await site.SignInAs(Role.Administrator, "");
        await site.SequenceAsync();
        var hold = site.Services.GetRequiredService<LogHold>();
        var size = await SizeAsync(site);

        hold.Put("a backup was restored", "danvan-2026-01-04.backup");
        var sent = await sender.SendAsync(site, new Saying());
        var added = await site.SequenceAsync();
        var waiting = await sent.Page.Form("proof").SubmitAsync();
        var page = await sender.OpenAsync("/nhat-ky");
        var administration = await admin.OpenAsync(DanVan.Audit.Links.Witnesses);
        var sizeHeld = await SizeAsync(site);
        hold.Lift();
        var later = await site.SequenceAsync();

        Assert.Equal((0, size), (added, sizeHeld));
        Assert.Contains("đang được ghi vào nhật ký", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("khôi phục từ một bản sao lưu", page.Text, StringComparison.Ordinal);
        Assert.Contains("danvan log recover", administration.Text, StringComparison.Ordinal);
        Assert.True(later > 0);
        Assert.DoesNotContain("tạm ngừng ký", (await sender.OpenAsync("/nhat-ky")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_since_when_why_and_which_backup_and_a_damaged_one_holds_as_well()
    {
        await using var site = await Site.StartAsync();
        var hold = site.Services.GetRequiredService<LogHold>();

        var before = hold.Read();
        hold.Put("a backup\nwas restored", "danvan-2026-01-04.backup");
        var held = hold.Read();
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "keys", "log-hold"), "x", TestContext.Current.CancellationToken);
        var damaged = hold.Read();

        Assert.Null(before);
        Assert.Equal(new HeldLog(Site.Start, "a backup was restored", "danvan-2026-01-04.backup"), held);
        Assert.NotNull(damaged);
        Assert.Equal(0, await site.SequenceAsync());
        Assert.Equal(LogStop.Held, GivenLog.Service(site).Stop);
    }

    private static Task<long> SizeAsync(Site site) => site.InDbAsync(db => db.Set<LogState>().Select(s => s.Size).SingleAsync());
}
