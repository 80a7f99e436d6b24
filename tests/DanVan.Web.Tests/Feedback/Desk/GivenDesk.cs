using DanVan.Feedback;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Data;
using DanVan.Web.Tests.Feedback.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Desk;

/// <summary>The officers of one commune with its usual bodies.</summary>
/// <param name="Site">The site.</param>
/// <param name="Economy">The body that answers for street lighting.</param>
/// <param name="Culture">Another body.</param>
/// <param name="Officer">Triages.</param>
/// <param name="Handler">Handles the items of <paramref name="Economy"/>.</param>
/// <param name="Moderator">Publishes and checks answers.</param>
internal sealed record DeskCast(Site Site, Guid Economy, Guid Culture, Visitor Officer, Visitor Handler, Visitor Moderator) : IDisposable
{
    public void Dispose()
    {
        Officer.Dispose();
        Handler.Dispose();
        Moderator.Dispose();
    }
}

/// <summary>Officers at their desks, and reports that residents sent through the pages.</summary>
internal static class GivenDesk
{
    public const string Commune = "40/17950";
    public const string Lamp = "Bóng đèn đường ở đầu xóm hỏng ba hôm nay, tối không ai dám đi.";

    public static async Task<DeskCast> DeskAsync(this Site site)
    {
        await site.BodiesAsync(Commune);
        var (economy, culture) = (await site.BodyAsync("economy"), await site.BodyAsync("culture-society"));
        return new DeskCast(
            site, economy, culture, await site.SignInAs(Role.CommuneOfficer, Commune), await site.SignInAs(Role.HandlingOfficer, Commune, economy), await site.SignInAs(Role.Moderator, Commune));
    }

    public static Task BodiesAsync(this Site site, string unit) => site.InScopeAsync<IServiceProvider, bool>(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(site.Clock.GetUtcNow()), "", [new Grant(Role.Administrator, "", null, DateOnly.MinValue, null)]);
        Assert.True((await services.GetRequiredService<MakeStandardBodies>().RunAsync(unit, new DateOnly(2025, 7, 1), null, "1/NQ")).IsDone);
        return true;
    });

    public static Task<Guid> BodyAsync(this Site site, string kind, string unit = Commune) => site.InDbAsync(async db =>
        (await db.BodyVersions.Where(v => v.UnitPath == unit && v.Kind == kind).Select(v => v.BodyId).FirstAsync()).Value);

    /// <summary>A resident sends a report in the four steps.</summary>
    public static async Task<Receipt> SentAsync(this Site site, string text = Lamp, Saying? said = null)
    {
        using var resident = site.NewVisitor();
        return await resident.SendAsync(site, (said ?? new Saying { Commune = "17950" }) with { Text = text });
    }

    /// <summary>Many reports at once, as the action of sending makes them.</summary>
    public static async Task<List<string>> ManyAsync(this Site site, int count)
    {
        var codes = new List<string>();
        for (var i = 0; i < count; i++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            var said = new NewItem { Kind = FeedbackKind.Reflection, Category = "lighting", UnitPath = Commune, Text = $"{Lamp} Cột số {i}.", FormKey = Guid.CreateVersion7(site.Clock.GetUtcNow()) };
            var sent = await site.InScopeAsync<IServiceProvider, Outcome<SentFeedback>>(services =>
                services.GetRequiredService<SendFeedback>().RunAsync(new NewFeedback { Said = said, Key = services.GetRequiredService<FollowKeys>().New() }));
            codes.Add(sent.Value!.Code);
        }

        return codes;
    }

    public static Task<OpenPage> PublishAsync(this DeskCast cast, string code) => cast.StepAsync(cast.Moderator, Links.Moderate(code), "publish");

    public static Task<OpenPage> AssignAsync(this DeskCast cast, string code) => cast.StepAsync(cast.Officer, Links.Assign(code), "assign");

    public static Task<OpenPage> AnswerAsync(this DeskCast cast, string code, string words = "Đã thay bóng đèn mới, tối nay sáng lại.") =>
        cast.StepAsync(cast.Handler, Links.Answer(code), "answer", form => form.Fill("Input.Text", words));

    public static Task<OpenPage> GiveAsync(this DeskCast cast, string code) => cast.StepAsync(cast.Moderator, Links.CheckAnswer(code), "give");

    /// <summary>Opens a page, fills its form and sends it; each takes a second, so that the history has an order.</summary>
    public static async Task<OpenPage> StepAsync(this DeskCast cast, Visitor officer, string address, string form, Action<PageForm>? fill = null)
    {
        cast.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var opened = (await officer.OpenAsync(address)).Form(form);
        fill?.Invoke(opened);
        return await opened.SubmitAsync();
    }

    /// <summary>Published, assigned, answered and given.</summary>
    public static async Task AnsweredAsync(this DeskCast cast, string code)
    {
        await cast.PublishAsync(code);
        await cast.AssignAsync(code);
        await cast.AnswerAsync(code);
        var given = await cast.GiveAsync(code);
        Assert.Empty(given.Errors);
    }

    public static Task<List<string>> StepsAsync(this Site site, string code) => site.InDbAsync(async db =>
    {
        var id = await db.Feedback.Where(f => f.Code == code).Select(f => f.Id).SingleAsync();
        return await db.Set<Transition>().Where(t => t.RecordId == id.Value).OrderBy(t => t.Id).Select(t => t.Action).ToListAsync();
    });
}
