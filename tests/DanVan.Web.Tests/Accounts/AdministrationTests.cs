using System.Net;
using DanVan.Accounts;
using DanVan.Accounts.Actions;
using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Core.Contacts;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Accounts;

public class AdministrationTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task An_invitation_becomes_a_working_account(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var administrator = await site.SignInAs(Role.Administrator, DemoPlaces.Province);

        var made = await Invite(await administrator.OpenAsync(Links.Invite), "hoa.le@example.vn").SubmitAsync();
        var guest = site.NewVisitor();
        var opened = await (await guest.OpenAsync(new Uri(made.One("link")).PathAndQuery)).Form("set-password")
            .Fill("Password", GivenAccounts.Password).Fill("Repeat", GivenAccounts.Password).SubmitAsync();

        Assert.Equal(Links.Mine, opened.Address);
        Assert.Contains("Công chức cấp xã – Xã Kim Liên", opened.One("roles"), StringComparison.Ordinal);
        Assert.Contains("Lê Thị Hoa", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var site = await sites.OnAsync();
        var administrator = await site.SignInAs(Role.Administrator, "");
        var made = await Invite(await administrator.OpenAsync(Links.Invite), "mot.lan@example.vn").SubmitAsync();
        var link = new Uri(made.One("link")).PathAndQuery;
        await (await site.NewVisitor().OpenAsync(link)).Form("set-password").Fill("Password", GivenAccounts.Password).Fill("Repeat", GivenAccounts.Password).SubmitAsync();

        var second = await site.NewVisitor().OpenAsync(link);
        var forged = await site.NewVisitor().OpenAsync(Links.OneTime(new string('A', 43)));

        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Equal(HttpStatusCode.Gone, forged.Status);
        Assert.Empty((await administrator.OpenAsync(made.Address)).All("link"));
    }

    [Theory, EngineData]
    public async Task The_same_form_sent_twice_makes_one_account(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var administrator = await site.SignInAs(Role.Administrator, "");
        var form = Invite(await administrator.OpenAsync(Links.Invite), "hai.lan@example.vn");

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(first.Address, second.Address);
        Assert.Equal(1, await site.InDbAsync(db => db.Accounts.CountAsync(a => a.EmailKey == "hai.lan@example.vn")));
    }

    [Fact]
    public async Task A_unit_of_two_names_is_asked_for()
    {
        var site = await sites.OnAsync();
        var administrator = await site.SignInAs(Role.Administrator, "");

        var page = await Invite(await administrator.OpenAsync(Links.Invite), "hai.xa@example.vn").Fill("Role.Unit", "Kim Liên").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var made = await page.Form("invite").Choose("Role.Path", "40/17971").SubmitAsync();

        Assert.Contains("Xã Kim Liên, Tỉnh Nghệ An", made.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task A_village_head_is_asked_for_the_village_and_a_handler_for_the_body(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await AddPlacesAsync(site);
        var administrator = await site.SignInAs(Role.Administrator, "");

        var villages = await Invite(await administrator.OpenAsync(Links.Invite), "truong.thon@example.vn").Fill("Role.Role", nameof(Role.VillageHead)).SubmitAsync();
        Assert.Equal(["Chọn thôn hoặc tổ dân phố"], villages.Errors);
        var head = await villages.Form("invite").Fill("Role.Village", "40/17971/17971-77").SubmitAsync();
        Assert.Contains("Xóm Sen, Xã Kim Liên, Tỉnh Nghệ An", head.One("grant"), StringComparison.Ordinal);

        var bodies = await Invite(await administrator.OpenAsync(Links.Invite), "xu.ly@example.vn").Fill("Role.Role", nameof(Role.HandlingOfficer)).SubmitAsync();
        Assert.Equal(["Chọn cơ quan"], bodies.Errors);
        var handler = await bodies.Form("invite").Fill("Role.Body", BodyOf(bodies)).SubmitAsync();
        Assert.Contains("Phòng Kinh tế xã Kim Liên (Xã Kim Liên, Tỉnh Nghệ An)", handler.One("grant"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_roles_outside_the_own_units()
    {
        var site = await sites.OnAsync();
        var administrator = await site.SignInAs(Role.Administrator, DemoPlaces.Commune);

        var page = await Invite(await administrator.OpenAsync(Links.Invite), "ngoai@example.vn").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("Không tìm thấy đơn vị này", StringComparison.Ordinal));
    }

    [Fact, Rule(144)]
    public async Task An_administrator_cannot_make_himself_an_officer()
    {
        var site = await sites.OnAsync();
        var administrator = await site.SignInAs(Role.Administrator, "");

        var own = await administrator.GetAsync(Links.GiveRole(administrator.Account!.Value), follow: true);

        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
    }

    [Theory, EngineData]
    public async Task A_role_that_is_ended_is_gone_at_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var administrator = await site.SignInAs(Role.Administrator, "");
        var other = await site.SignInAs(Role.Auditor, "");
        Assert.Equal(Links.Accounts, (await other.OpenAsync(Links.Accounts)).Address);

        var account = await administrator.OpenAsync(Links.Account(other.Account!.Value));
        await (await account.FollowAsync("Kết thúc vai trò")).Form("end-role").Fill("Decision", "9/QĐ-UBND").SubmitAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(Links.Accounts)).Status);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var site = await Site.StartAsync();
        var only = await site.SignInAs(Role.Administrator, "");
        var below = await site.SignInAs(Role.Administrator, DemoPlaces.Province);
        var grant = await site.InDbAsync(db => db.Grants.Where(g => g.AccountId == below.Account).Select(g => g.Id).SingleAsync());

        // The one below may go, the one above is not reached by it.
        var ended = await (await only.OpenAsync(Links.EndRole(below.Account!.Value, grant))).Form("end-role").Fill("Decision", "9/QĐ-UBND").SubmitAsync();
        Assert.Equal(Links.Account(below.Account!.Value), ended.Address);
        var outcome = await site.InScopeAsync<IServiceProvider, Outcome>(async services =>
        {
            services.GetRequiredService<CurrentActor>().Actor = new Actor(below.Account, "", [new Grant(Role.Administrator, "", null, site.Today, null)]);
            var last = await services.GetRequiredService<AppDbContext>().Grants.Where(g => g.AccountId == only.Account).Select(g => g.Id).SingleAsync();
            return await services.GetRequiredService<DanVan.Accounts.Actions.Administration.EndRole>().RunAsync(only.Account!.Value, last, site.Today, "10/QĐ-UBND");
        });
        Assert.Equal(AccountRefusals.LastAdministrator, outcome.Refused);
    }

    [Theory, EngineData]
    public async Task A_closed_account_is_out_at_once_and_cannot_come_back(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var (id, email) = await site.Given.AccountAsync();
        var person = site.NewVisitor();
        await person.SignInAsync(email);
        var administrator = await site.SignInAs(Role.Administrator, "");

        await (await administrator.OpenAsync(Links.Act(id, AccountAct.Close))).Form("act").SubmitAsync();

        Assert.False(await person.IsSignedInAsync());
        Assert.Equal(["Tài khoản này đã khóa. Liên hệ quản trị của đơn vị bạn"], (await site.NewVisitor().SignInAsync(email)).Errors);
        await (await administrator.OpenAsync(Links.Act(id, AccountAct.Reopen))).Form("act").SubmitAsync();
        await person.SignInAsync(email);
        Assert.True(await person.IsSignedInAsync());
    }

    [Fact]
    public async Task Each_act_is_written_into_the_account_s_history()
    {
        var site = await sites.OnAsync();
        var (id, _) = await site.Given.AccountAsync();
        var administrator = await site.SignInAs(Role.Administrator, "");

        await (await administrator.OpenAsync(Links.Act(id, AccountAct.Close))).Form("act").SubmitAsync();
        var page = await (await administrator.OpenAsync(Links.Act(id, AccountAct.Reopen))).Form("act").SubmitAsync();

        Assert.Contains("Mở lại tài khoản", page.Text, StringComparison.Ordinal);
        Assert.Contains("Khóa tài khoản", page.Text, StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task The_list_finds_by_name_without_accents_by_address_and_by_role(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var administrator = await site.SignInAs(Role.Administrator, DemoPlaces.Province);
        await Invite(await administrator.OpenAsync(Links.Invite), "tim.toi@example.vn").Fill("Input.Name", "Đặng Thị Tìm").SubmitAsync();

        Assert.Single((await administrator.OpenAsync($"{Links.Accounts}?q=dang+thi+tim")).All("account"));
        Assert.Single((await administrator.OpenAsync($"{Links.Accounts}?q=TIM.TOI@example.vn")).All("account"));
        Assert.Contains((await administrator.OpenAsync($"{Links.Accounts}?role=CommuneOfficer")).All("account"), l => l.Contains("Đặng Thị Tìm", StringComparison.Ordinal));
        var neighbour = await site.SignInAs(Role.Administrator, DemoPlaces.Commune);
        Assert.Empty((await neighbour.OpenAsync($"{Links.Accounts}?q=dang+thi+tim")).All("account"));
    }

    [Theory, EngineData]
    public async Task The_command_line_makes_an_administrator_again_and_again(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var email = EmailAddress.Parse("goc@example.vn");

        var first = await site.InScopeAsync<CreateFirstAdministrator, Outcome<LinkId>>(create => create.RunAsync(email, "Quản trị"));
        var second = await site.InScopeAsync<CreateFirstAdministrator, Outcome<LinkId>>(create => create.RunAsync(email, "Quản trị"));

        var secrets = site.Services.GetRequiredService<LinkSecrets>();
        Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().OpenAsync(Links.OneTime(secrets.Of(first.Value)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.NewVisitor().OpenAsync(Links.OneTime(secrets.Of(second.Value)))).Status);
        Assert.Equal(1, await site.InDbAsync(db => db.Grants.CountAsync(g => g.Role == Role.Administrator && db.Set<Account>().Any(a => a.Id == g.AccountId && a.EmailKey == email.Key))));
    }

    private static string BodyOf(OpenPage page) => page.Document.QuerySelector("select[name='Role.Body'] option:last-child")!.GetAttribute("value")!;

    private static Task<int> AddPlacesAsync(Site site) => site.InDbAsync(db =>
    {
        var from = new DateOnly(2025, 7, 1);
        db.Villages.Add(Village.Found("17971-77", "40/17971", new VillageDetails(VillageKind.Village, "Xóm Sen"), from, "", site.Clock.GetUtcNow()));
        db.Bodies.Add(Body.Found("40/17971", new BodyDetails("economy", "Phòng Kinh tế xã Kim Liên", "", null, 10), from, "", site.Clock.GetUtcNow()));
        return db.SaveChangesAsync();
    });

    private static PageForm Invite(OpenPage page, string email) => page.Form("invite")
        .Fill("Input.Name", "Lê Thị Hoa")
        .Fill("Input.Email", email)
        .Fill("Role.Role", nameof(Role.CommuneOfficer))
        .Fill("Role.Unit", "xã Kim Liên, Nghệ An")
        .Fill("Role.Decision", "125/QĐ-UBND");
}
