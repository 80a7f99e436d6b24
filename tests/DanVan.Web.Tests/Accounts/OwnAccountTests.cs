using System.Net;
using System.Text.Json;
using DanVan.Accounts;
using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Accounts;

public class OwnAccountTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task A_new_password_ends_every_other_session(Engine engine)
    {
        var (site, visitor, _, email) = await SignedInAsync(engine);
        var phone = site.NewVisitor();
        await phone.SignInAsync(email);

        const string New = "gió lào thổi qua đồng";
        await (await visitor.OpenAsync(Links.MyPassword)).Form("password").Fill("Present", GivenAccounts.Password).Fill("Wanted", New).Fill("Repeat", New).SubmitAsync();

        Assert.True(await visitor.IsSignedInAsync());
        Assert.False(await phone.IsSignedInAsync());
        await phone.SignInAsync(email, New);
        Assert.True(await phone.IsSignedInAsync());
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_what_to_do()
    {
        var (_, visitor, _, _) = await SignedInAsync();

        var page = await (await visitor.OpenAsync(Links.MyPassword)).Form("password").Fill("Present", GivenAccounts.Password).Fill("Wanted", "Matkhau@2026").Fill("Repeat", "Matkhau@2026").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Mật khẩu này nằm trong số dễ đoán nhất. Chọn vài từ không liên quan ghép lại"], page.Errors);
    }

    [Theory, EngineData]
    public async Task Another_device_is_signed_out_from_here(Engine engine)
    {
        var (site, visitor, _, email) = await SignedInAsync(engine);
        var lost = site.NewVisitor();
        await lost.SignInAsync(email);
        Assert.Equal(2, (await visitor.OpenAsync(Links.MySessions)).All("session").Count);

        await (await visitor.OpenAsync(Links.MySessions)).Form("others").SubmitAsync();

        Assert.False(await lost.IsSignedInAsync());
        Assert.Single((await visitor.OpenAsync(Links.MySessions)).All("session"));
    }

    [Theory, EngineData]
    public async Task A_new_address_counts_once_its_link_is_opened(Engine engine)
    {
        var (site, visitor, id, email) = await SignedInAsync(engine);
        var wanted = $"moi.{id}@example.vn";

        await (await visitor.OpenAsync(Links.MyEmail)).Form("email").Fill("Email", wanted).SubmitAsync();
        Assert.Equal(email, await EmailOfAsync(site, id));
        var link = await site.InDbAsync(db => db.OneTimeLinks.Where(l => l.AccountId == id && l.Purpose == LinkPurpose.ConfirmEmail).Select(l => l.Id).SingleAsync());
        await (await visitor.OpenAsync(Links.OneTime(site.Services.GetRequiredService<LinkSecrets>().Of(link)))).Form("confirm-email").SubmitAsync();

        Assert.Equal(wanted, await EmailOfAsync(site, id));
    }

    [Fact]
    public async Task A_mail_with_the_link_is_written_and_holds_no_more_than_it()
    {
        await using var site = await Site.StartAsync();
        var (id, email) = await site.Given.AccountAsync();

        await (await site.NewVisitor().OpenAsync(Links.ForgotPassword)).Form("forgot").Fill("Email", email).SubmitAsync();
        await (await site.NewVisitor().OpenAsync(Links.ForgotPassword)).Form("forgot").Fill("Email", "nobody@example.vn").SubmitAsync();
        await site.RunJobsAsync();

        var link = await site.InDbAsync(db => db.OneTimeLinks.Where(l => l.AccountId == id).Select(l => l.Id).SingleAsync());
        var mail = await MimeKit.MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "mail"))), TestContext.Current.CancellationToken);
        Assert.Equal(email, Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains(Links.OneTime(site.Services.GetRequiredService<LinkSecrets>().Of(link)), mail.TextBody, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_new_phone_number_signs_in_once_the_administrator_has_called_it(Engine engine)
    {
        var (site, visitor, id, _) = await SignedInAsync(engine);
        await (await visitor.OpenAsync(Links.MyPhone)).Form("phone").Fill("Phone", "0912 345 678").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.NewVisitor().SignInAsync("0912345678")).Status);

        var administrator = await site.SignInAs(Role.Administrator, "");
        await (await administrator.OpenAsync(Links.Act(id, AccountAct.TakePhone))).Form("act").SubmitAsync();
        var phone = site.NewVisitor();
        await phone.SignInAsync("+84 912 345 678");

        Assert.True(await phone.IsSignedInAsync());
    }

    [Theory, EngineData]
    public async Task A_copy_of_one_s_data_holds_what_is_known_and_no_secret(Engine engine)
    {
        var (_, visitor, _, email) = await SignedInAsync(engine);

        var json = await (await visitor.GetAsync(Links.MyDataFile)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var account = JsonDocument.Parse(json).RootElement.GetProperty("account")[0];
        Assert.Equal(email, account.GetProperty("account").GetProperty("email").GetString());
        Assert.Equal("Nguyễn Thị Lan", account.GetProperty("account").GetProperty("name").GetString());
        Assert.DoesNotContain("hash", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", json, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EngineData]
    public async Task An_account_that_is_erased_leaves_no_name(Engine engine)
    {
        var (site, visitor, id, email) = await SignedInAsync(engine);
        await (await visitor.OpenAsync(Links.MyData)).Form("erase").Tick("Sure").SubmitAsync();
        var administrator = await site.SignInAs(Role.Administrator, "");
        Assert.Contains((await administrator.OpenAsync($"{Links.Accounts}?asks=true")).All("account"), l => l.Contains(email, StringComparison.Ordinal));

        await (await administrator.OpenAsync(Links.Act(id, AccountAct.Erase))).Form("act").SubmitAsync();

        var row = await site.InDbAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id));
        Assert.Equal((AccountState.Erased, "", null, null, null), (row.State, row.Name, row.Email, row.Phone, row.PasswordHash));
        Assert.False(await visitor.IsSignedInAsync());
    }

    private async Task<(Site Site, Visitor Visitor, AccountId Id, string Email)> SignedInAsync(Engine engine = Engine.Sqlite)
    {
        var site = await sites.OnAsync(engine);
        var (id, email) = await site.Given.AccountAsync();
        var visitor = site.NewVisitor();
        await visitor.SignInAsync(email);
        return (site, visitor, id, email);
    }

    private static Task<string?> EmailOfAsync(Site site, AccountId id) => site.InDbAsync(db => db.Accounts.Where(a => a.Id == id).Select(a => a.Email).SingleAsync());
}
