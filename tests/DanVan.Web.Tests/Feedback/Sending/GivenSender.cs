using DanVan.Feedback;
using DanVan.Feedback.Data;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Feedback.Sending;

/// <summary>The steps of sending as a person without a script takes them; each returns the page that comes next.</summary>
internal static class GivenSender
{
    public static async Task<OpenPage> WhatAsync(this Visitor visitor, Saying said) =>
        await (await visitor.OpenAsync(Links.Send())).Form("what").Choose("Input.Kind", said.Kind).Choose("Input.Category", said.Category).SubmitAsync();

    public static Task<OpenPage> WhereAsync(this OpenPage page, Saying said) => page.Form("where").Fill("Input.Commune", said.Commune).SubmitAsync();

    public static Task<OpenPage> SpotAsync(this OpenPage page, Saying said) => page.Form("spot").Fill("Input.Place", said.Place).SubmitAsync();

    public static Task<OpenPage> DetailsAsync(this OpenPage page, Saying said)
    {
        var form = page.Form("details").Fill("Input.Text", said.Text);
        foreach (var (name, bytes) in said.Photos) form.Attach("Input.Files", name, bytes);
        return form.SubmitAsync("on");
    }

    public static Task<OpenPage> ContactAsync(this OpenPage page, Saying said)
    {
        var form = page.Form("contact");
        if (form.Has("Input.Way")) form.Choose("Input.Way", said.Who is null ? "anonymous" : "contact");
        if (said.Who is not { } who) return form.SubmitAsync();

        form.Fill("Input.Name", who.Name).Fill("Input.Phone", who.Phone).Fill("Input.Email", who.Email).Fill("Input.Address", who.Address).Tick("Input.AgreesMail", who.AgreesMail);
        if (form.Has("Input.AgreesContact")) form.Tick("Input.AgreesContact");
        return form.SubmitAsync();
    }

    /// <summary>All steps but the last: the page that asks to check everything once more.</summary>
    public static async Task<OpenPage> FillAsync(this Visitor visitor, Saying said)
    {
        var where = await visitor.WhatAsync(said);
        var spot = await where.WhereAsync(said);
        var details = await spot.SpotAsync(said);
        var next = await details.DetailsAsync(said);
        if (next.HasForm("go-on")) next = await next.Form("go-on").SubmitAsync();
        return next.HasForm("check") ? next : await next.ContactAsync(said);
    }

    /// <summary>A person who takes a minute over it and sends it.</summary>
    public static async Task<Receipt> SendAsync(this Visitor visitor, Site site, Saying said)
    {
        var check = await visitor.FillAsync(said);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        return ReceiptOn(await check.Form("check").SubmitAsync());
    }

    public static Receipt ReceiptOn(OpenPage page) => new(page.Document.QuerySelector(".dv-panel .dv-code, .dv-panel strong")!.TextContent.Trim(), page.One("key"), page);

    public static Task<FeedbackItem> ReportAsync(this Site site, string code) => site.InDbAsync(db => db.Feedback.AsNoTracking().SingleAsync(f => f.Code == code));

    public static Task<int> ReportsAsync(this Site site) => site.InDbAsync(db => db.Feedback.CountAsync());

    public static Task<Sender?> SenderAsync(this Site site, string code) => site.InDbAsync(db =>
        (from sender in db.Set<Sender>().AsNoTracking() join item in db.Feedback on sender.ItemId equals item.Id where item.Code == code select sender).SingleOrDefaultAsync());

    public static Task<int> DraftsAsync(this Site site) => site.InDbAsync(db => db.Set<FeedbackDraft>().CountAsync(d => d.SentCode == null));
}
