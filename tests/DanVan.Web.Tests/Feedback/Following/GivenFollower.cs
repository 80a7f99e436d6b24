using DanVan.Feedback;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Following;

/// <summary>Reports as their senders follow them. What officers do to them is put straight into the tables: their pages are tested with the desk.</summary>
internal static class GivenFollower
{
    public static readonly Guid Body = new("0199a000-0000-7000-8000-000000000001");

    public static async Task<OpenPage> FollowAsync(this Visitor visitor, string code, string key) =>
        await (await visitor.OpenAsync(Links.Follow() + "?ma=" + code)).Form("follow").Fill("Input.Code", code).Fill("Input.Key", key).SubmitAsync();

    public static Task<OpenPage> FollowAsync(this Visitor visitor, Receipt receipt) => visitor.FollowAsync(receipt.Code, receipt.Key);

    /// <summary>Changes a report as an officer's act would, with its history and its event.</summary>
    public static Task ActAsync(this Site site, string code, FeedbackAction action, Func<FeedbackItem, DateTimeOffset, Outcome> act) =>
        site.InScopeAsync<IServiceProvider, bool>(async services =>
        {
            var (db, journal) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<Journal>());
            var item = await db.Feedback.SingleAsync(f => f.Code == code);
            var from = item.State;
            Assert.True(act(item, site.Clock.GetUtcNow()).IsDone);
            journal.Step(FeedbackItem.CodeKind, item.Id.Value, $"{from}", $"{item.State}", $"{action}");
            journal.Record(new FeedbackMoved(item.Id, action));
            await db.SaveChangesAsync();
            return true;
        });

    public static Task PublishAsync(this Site site, string code) => site.ActAsync(code, FeedbackAction.Classify, (item, now) => item.Publish(item.Text, "đầu xóm", now));

    public static Task AssignAsync(this Site site, string code) => site.ActAsync(code, FeedbackAction.Assign, (item, _) => item.Assign(Body, null));

    /// <summary>Assigned, begun and answered.</summary>
    public static async Task AnswerAsync(this Site site, string code, string text = "Đã thay bóng đèn ngày 05/01/2026.")
    {
        var now = site.Clock.GetUtcNow();
        var report = await site.ReportAsync(code);
        var officer = AccountId.New(now);
        if (report.State == FeedbackState.Received) await site.AssignAsync(code);
        await site.InDbAsync(db =>
        {
            db.Add(new FeedbackAnswer { Id = Guid.CreateVersion7(now), ItemId = report.Id, Round = report.Round, Text = text, WrittenBy = officer, BodyId = Body, WrittenAt = now, GivenAt = now });
            return db.SaveChangesAsync();
        });
        await site.ActAsync(code, FeedbackAction.GiveAnswer, (item, at) =>
        {
            if (item.State == FeedbackState.Assigned) Assert.True(item.Start(officer).IsDone);
            Assert.True(item.Answer().IsDone);
            return item.GiveAnswer(at);
        });
    }

    /// <summary>One report carries on for another, as merging does.</summary>
    public static async Task MergeAsync(this Site site, string code, string into)
    {
        var other = await site.ReportAsync(into);
        await site.ActAsync(code, FeedbackAction.Merge, (item, now) => item.MergeInto(other, now));
        await site.InDbAsync(db => db.Set<FollowGrant>().Where(g => g.Code == code).ExecuteUpdateAsync(u => u.SetProperty(g => g.ItemId, other.Id)));
    }

    public static Task<OpenPage> RateAsync(this OpenPage page, SatisfactionRating step, string words = "") =>
        page.Form("rate").Choose("Rated", step.ToString()).Fill("RatedWords", words).SubmitAsync();

    /// <summary>The mails written so far, newest last.</summary>
    public static async Task<IReadOnlyList<MimeKit.MimeMessage>> MailsAsync(this Site site)
    {
        await site.RunJobsAsync();
        var folder = Path.Combine(site.DataFolder, "mail");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        var mails = await Task.WhenAll(files.Select(f => MimeKit.MimeMessage.LoadAsync(f, TestContext.Current.CancellationToken)));
        return [.. mails.OrderBy(m => m.Date)];
    }

    /// <summary>The path of the link in a mail that begins like this.</summary>
    public static string LinkIn(this MimeKit.MimeMessage mail, string path)
    {
        var text = mail.TextBody!;
        var from = text.IndexOf(path, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The mail has no link to {path}: {text}");
        return text[from..].Split([' ', '\r', '\n', '>'], 2)[0];
    }
}
