using DanVan.Core.Codes;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Public;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Public;

/// <summary>Items as the public meets them, put straight into the tables: how they get there is tested with the desk.</summary>
internal static class GivenPublic
{
    public const string KimLien = "40/17971";
    public const string VanAn = "40/17950";

    public static FeedbackItem Item(this Site site, string text, string communePath = KimLien, string category = "lighting") => FeedbackItem.Send(
        new NewItem { Kind = FeedbackKind.Reflection, Category = category, UnitPath = communePath, Place = "nhà số 5", Text = text, FormKey = Guid.CreateVersion7() },
        PublicCode.New(FeedbackItem.CodeKind, System.Security.Cryptography.RandomNumberGenerator.Create()).Value,
        site.Clock.GetUtcNow());

    public static FeedbackItem Published(this Site site, string text, string communePath = KimLien, string category = "lighting")
    {
        var item = site.Item(text, communePath, category);
        site.Clock.Advance(TimeSpan.FromMilliseconds(5));
        Assert.True(item.Publish(text, "đầu xóm", site.Clock.GetUtcNow()).IsDone);
        return item;
    }

    public static Task<int> SaveAsync(this Site site, params object[] rows) => site.InDbAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    /// <summary>Puts public items where search finds them, as publishing does.</summary>
    public static Task IndexAsync(this Site site, FeedbackItem item) => site.InScopeAsync<IServiceProvider, int>(async services =>
    {
        await services.GetRequiredService<FeedbackSearch>().SyncAsync(item);
        return await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
    });

    public static Task CountAsync(this Site site, FeedbackItem item) => site.InScopeAsync<CountFigures, bool>(async figures =>
    {
        await figures.HandleAsync([new(Guid.NewGuid(), new FeedbackSent(item.Id))], CancellationToken.None);
        return true;
    });
}
