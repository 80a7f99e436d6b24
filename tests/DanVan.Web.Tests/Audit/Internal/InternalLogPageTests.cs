using System.IO.Compression;
using System.Net;
using DanVan.Audit;
using DanVan.Audit.Data;
using DanVan.Platform.Contributions;
using DanVan.Web.Tests.Feedback.Desk;
using DanVan.Web.Verbs.Logs;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Audit.Internal;

/// <summary>The auditor's doors to the internal log.</summary>
public class InternalLogPageTests
{
    [Theory, EngineData, Rule(142)]
    public async Task The_auditor_has_the_log_checked_and_reads_what_was_altered(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        await site.SequenceInternalAsync();
        using var auditor = await site.SignInAs(Role.Auditor, DemoPlaces.Province);

        var begun = await auditor.OpenAsync(Links.Internal);
        var asked = await begun.Form("check").SubmitAsync();
        await site.RunJobsAsync();
        var good = await auditor.OpenAsync(Links.Internal);
        await site.InDbAsync(db => db.Set<Transition>().Where(t => t.ActorId != null && t.Action == "Assign").ExecuteUpdateAsync(u => u.SetProperty(t => t.At, Site.Start.AddHours(-5))));
        await good.Form("check").SubmitAsync();
        await site.RunJobsAsync();
        var bad = await auditor.OpenAsync(Links.Internal);
        var entries = await auditor.OpenAsync(Links.InternalEntries());

        Assert.Contains("Chưa có lần kiểm tra nào", begun.Text, StringComparison.Ordinal);
        Assert.Contains("Đang kiểm tra", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Tất cả khớp", good.One("checks"), StringComparison.Ordinal);
        Assert.Contains("Việc đã bị sửa sau khi ghi", bad.One("findings"), StringComparison.Ordinal);
        Assert.Contains("Tất cả khớp", bad.One("checks"), StringComparison.Ordinal);
        Assert.Contains("Đã bị sửa", entries.One("internal-entries"), StringComparison.Ordinal);
        Assert.Contains("Đúng như khi ghi", entries.One("internal-entries"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_every_unit_are_for_an_auditor_of_the_whole_province_alone()
    {
        await using var site = await Site.StartAsync();
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        using var auditor = await site.SignInAs(Role.Auditor, DemoPlaces.Commune);

        var page = await auditor.OpenAsync(Links.Internal);
        var entries = await auditor.OpenAsync(Links.InternalEntries());

        Assert.Contains("Chỉ người kiểm tra của cả tỉnh", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, entries.Status);
    }

    [Theory, EngineData, Rule(142)]
    public async Task The_auditor_takes_the_files_along_and_verifies_them_elsewhere(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++) await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        using var auditor = await site.SignInAs(Role.Auditor, DemoPlaces.Province);
        var state = Path.Combine(folder.Path, "state");

        var (first, said) = await VerifyAsync(await TakeAsync(auditor, folder, "1"), state, site.Clock);
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        var (second, saidThen) = await VerifyAsync(await TakeAsync(auditor, folder, "2"), state, site.Clock);

        Assert.True(first == 0, said);
        Assert.Contains("301 entries", said, StringComparison.Ordinal);
        Assert.True(second == 0, saidThen);
        Assert.Contains("302 entries", saidThen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(Links.InternalFiles(7))).StatusCode);
    }

    [Fact]
    public async Task Checks_are_listed_page_by_page()
    {
        await using var site = await Site.StartAsync();
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        await site.InDbAsync(db =>
        {
            for (var i = 1; i <= 30; i++)
                db.Add(new InternalCheckRow { Id = Guid.CreateVersion7(), At = site.Clock.GetUtcNow().AddDays(-i), Entries = 2, Acts = i, FindingCount = 0, Findings = "[]" });
            return db.SaveChangesAsync();
        });
        using var auditor = await site.SignInAs(Role.Auditor, DemoPlaces.Province);

        List<string> seen = [];
        for (var page = await auditor.OpenAsync(Links.Internal); ; page = await page.FollowAsync("Cũ hơn ›"))
        {
            seen.AddRange(page.Document.QuerySelectorAll("[data-test=checks] tbody th").Select(OpenPage.WordsOf));
            if (!page.Text.Contains("Cũ hơn", StringComparison.Ordinal)) break;
        }

        Assert.Equal(30, seen.Distinct().Count());
        Assert.Equal(30, seen.Count);
    }

    private static async Task<string> TakeAsync(Visitor auditor, TemporaryFolder folder, string name)
    {
        var response = await auditor.GetAsync(Links.InternalFiles(InternalLog.FirstId));
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        var into = Path.Combine(folder.Path, name);
        await using var archive = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await ZipFile.ExtractToDirectoryAsync(archive, into, TestContext.Current.CancellationToken);
        return into;
    }

    private static async Task<(int Code, string Text)> VerifyAsync(string folder, string state, TimeProvider clock)
    {
        using var http = new HttpClient();
        using var text = new StringWriter();
        return (await new LogVerify(http, text, clock).RunAsync(new VerifyOrder { Folder = folder, State = state }, TestContext.Current.CancellationToken), text.ToString());
    }
}
