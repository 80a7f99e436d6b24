using DanVan.Sealed;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Sealed;

/// <summary>A reception office with its officer, made through the pages as an officer makes it.</summary>
internal static class GivenSealed
{
    public const string Commune = "40/17950";
    public const string Passphrase = "đất nước mình đẹp";

    /// <summary>An officer who has set a passphrase and has their own key open.</summary>
    public static async Task<Visitor> OfficerAsync(this Site site, string unit = Commune, string passphrase = Passphrase)
    {
        var officer = await site.SignInAs(Role.ReceptionOfficer, unit);
        await officer.SetPassphraseAsync(Links.Keys, passphrase);
        await officer.UnlockAsync(passphrase);
        return officer;
    }

    /// <summary>An officer with the office's key, open.</summary>
    public static async Task<Visitor> OfficeAsync(this Site site, string unit = Commune)
    {
        var officer = await site.OfficerAsync(unit);
        var keys = await (await officer.OpenAsync(Links.Keys)).Form("make-key").SubmitAsync();
        Assert.Empty(keys.Errors);
        return officer;
    }

    public static async Task SetPassphraseAsync(this Visitor person, string page, string passphrase)
    {
        var form = (await person.OpenAsync(page)).Form("set-passphrase");
        var answer = await form.Fill("Own.New", passphrase).Fill("Own.Again", passphrase).SubmitAsync();
        Assert.Empty(answer.Errors);
    }

    public static async Task<OpenPage> UnlockAsync(this Visitor officer, string passphrase = Passphrase) =>
        await (await officer.OpenAsync(Links.Unlock)).Form("unlock").Fill("Passphrase", passphrase).SubmitAsync();

    /// <summary>Somebody sends something; the answer shows code and key.</summary>
    public static async Task<(string Code, string Key)> SendAsync(this Site site, string text, string? name = null, string unit = Commune)
    {
        var receipt = await (await site.NewVisitor().FillAsync(site, text, name, unit)).SubmitAsync();
        return (CodeOn(receipt), receipt.One("follow-key"));
    }

    /// <summary>The form, filled by somebody who takes a while over it.</summary>
    public static async Task<PageForm> FillAsync(this Visitor visitor, Site site, string text, string? name = null, string unit = Commune)
    {
        var form = (await visitor.OpenAsync(Links.Send)).Form("sealed");
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        form.Fill("Input.Office", unit).Choose("Input.Kind", "Denunciation").Fill("Input.Text", text).Tick("Input.Understood");
        return name is null ? form : form.Fill("Input.Name", name);
    }

    public static string CodeOn(OpenPage receipt) => receipt.Document.QuerySelector(".dv-panel .dv-code, .dv-panel strong")!.TextContent.Trim();

    /// <summary>The case, opened with a reason.</summary>
    public static async Task<OpenPage> OpenCaseAsync(this Visitor officer, string code, string reason = "Phân loại ban đầu") =>
        await (await officer.OpenAsync(Links.Case(code))).Form("open-case").Fill("Reason", reason).SubmitAsync();

    /// <summary>Everything a thief of the data folder reads, as bytes: database, log, files.</summary>
    public static async Task<IReadOnlyList<(string File, byte[] Bytes)>> StolenAsync(this Site site)
    {
        await site.InDbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var read = new List<(string, byte[])>();
        foreach (var file in Directory.EnumerateFiles(site.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            read.Add((Path.GetRelativePath(site.DataFolder, file), bytes));
        }

        return read;
    }

    public static Task<SealedItem> ItemAsync(this Site site, string code) => site.InDbAsync(db => db.Sealed.AsNoTracking().SingleAsync(i => i.Code == code));

    public static Task<DanVan.Sealed.Queries.SealedStatus?> StatusAsync(this Site site, string code, string key) =>
        site.InScopeAsync<DanVan.Sealed.Queries.SealedFollow, DanVan.Sealed.Queries.SealedStatus?>(follow => follow.FindAsync(code, DanVan.Core.Codes.FollowKey.Parse(key)));
}
