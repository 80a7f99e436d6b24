using System.Net;
using DanVan.Core.Deadlines;
using DanVan.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Rules;

/// <summary>The working calendar as the administrator edits it (rules 3, 5).</summary>
public sealed class WorkingCalendarTests
{
    [Theory, EngineData, Rule(3)]
    public async Task Anybody_reads_the_days_off_of_a_year(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);

        var page = await site.NewVisitor().OpenAsync("/quan-tri/lich-lam-viec?nam=2026");

        Assert.Contains(page.All("day-off"), line => line.Contains("02/01/2026", StringComparison.Ordinal) && line.Contains("10/01/2026", StringComparison.Ordinal));
    }

    [Theory, EngineData, Rule(5)]
    public async Task The_preview_tells_what_would_move_and_saving_moves_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await StartDeadlineAsync(site);
        var admin = await site.SignInAs(Role.Administrator, "");

        var form = (await admin.OpenAsync("/quan-tri/lich-lam-viec/2026/sua")).Form("change-year");
        Fill(form);
        var preview = await form.SubmitAsync("Xem trước");
        var before = await site.InDbAsync(db => db.Set<DeadlineRow>().Select(d => d.Clock.DueOn).SingleAsync());
        var saved = await preview.Form("change-year").SubmitAsync("Lưu");
        await site.RunJobsAsync();

        Assert.Equal("Trong 1 thời hạn đang chạy, 1 thời hạn sẽ thay đổi.", preview.One("preview"));
        Assert.Contains("12/01/2026", preview.One("moved"));
        Assert.Equal(new DateOnly(2026, 1, 10), before);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Nghỉ đột xuất do bão", saved.Text);
        Assert.Equal(new DateOnly(2026, 1, 12), await site.InDbAsync(db => db.Set<DeadlineRow>().Select(d => d.Clock.DueOn).SingleAsync()));
    }

    [Fact]
    public async Task A_swap_without_its_second_day_is_refused()
    {
        await using var site = await Site.StartAsync();
        var admin = await site.SignInAs(Role.Administrator, "");

        var form = (await admin.OpenAsync("/quan-tri/lich-lam-viec/2026/sua")).Form("change-year");
        Fill(form).Fill(Last(form, "Kind"), nameof(DayOffKind.Swap));
        var page = await form.SubmitAsync("Xem trước");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Hoán đổi cần đủ hai ngày", page.Text);
    }

    [Fact]
    public async Task Nobody_else_opens_the_form()
    {
        await using var site = await Site.StartAsync();
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");

        var page = await officer.OpenAsync("/quan-tri/lich-lam-viec/2026/sua");

        Assert.DoesNotContain(page.Document.Forms, f => f.GetAttribute("data-test") == "change-year");
    }

    private static PageForm Fill(PageForm form) =>
        form.Fill(Last(form, "On"), "2026-01-09").Fill(Last(form, "Holiday"), "culture").Fill("Căn cứ của lịch", "Thông báo 01/TB-UBND").Fill("Lý do", "Nghỉ đột xuất do bão");

    // The first of the empty rows.
    private static string Last(PageForm form, string field)
    {
        var index = Enumerable.Range(0, 100).First(i => form.Element.QuerySelector($"[name='Input.Days[{i}].On']")?.GetAttribute("value") is null or "");
        return $"Input.Days[{index}].{field}";
    }

    private static async Task StartDeadlineAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var subject = new DeadlineSubject("ZZ", Guid.CreateVersion7(site.Clock.GetUtcNow()), "ZZ-000000-0", new Duty("answer", new Permit("test.answer"), "40/17950"));
        await scope.ServiceProvider.GetRequiredService<DeadlineBook>().StartAsync(subject, new("test-limits/answer", "received", new(5, TimeUnit.WorkingDays)), site.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync();
    }
}
