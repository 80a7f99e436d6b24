using System.Net;
using DanVan.Sealed;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Sealed;

public class KeyTests
{
    private const string Said = "Quyết định thu hồi đất của gia đình tôi ghi sai diện tích so với sổ";
    private const string Other = "một câu dài khác hẳn";

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing_is_logged_and_after_five_must_wait()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        await (await officer.OpenAsync(Links.Reception)).Form(ReceptionTexts.LockButton).SubmitAsync();

        OpenPage answer = null!;
        for (var i = 0; i < 6; i++) answer = await officer.UnlockAsync("không phải câu này");
        var right = await officer.UnlockAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.Equal(5, await site.InDbAsync(db => db.SealedLog.CountAsync(l => l.Act == SealedAct.PassphraseWrong)));
        Assert.StartsWith(Links.Unlock, (await officer.OpenCaseAsync(code)).Address, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(Links.Reception, (await officer.UnlockAsync()).Address);
    }

    [Theory, EngineData]
    public async Task A_second_officer_gets_the_key_from_one_who_has_it_open_and_loses_it_again(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        using var second = await site.OfficerAsync(passphrase: Other);

        var before = await second.OpenCaseAsync(code);
        await (await officer.OpenAsync(Links.Keys)).Form(KeyTexts.GiveButton).SubmitAsync();
        await second.UnlockAsync(Other);
        var with = await second.OpenCaseAsync(code);
        await TakeAsync(site, officer, second);
        await second.UnlockAsync(Other);
        var after = await second.OpenCaseAsync(code);

        Assert.Empty(before.All("sealed-text"));
        Assert.Equal(Said, with.One("sealed-text"));
        Assert.Empty(after.All("sealed-text"));
        Assert.Equal(Said, (await officer.OpenCaseAsync(code)).One("sealed-text"));
        Assert.Equal(1, await site.InDbAsync(db => db.Envelopes.Select(e => e.KeyId).Distinct().CountAsync()));
    }

    [Theory, EngineData]
    public async Task A_new_key_seals_everything_anew_and_the_former_one_goes_once_nothing_needs_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        var former = await site.InDbAsync(db => db.Offices.Select(o => o.KeyId).SingleAsync());

        await (await officer.OpenAsync(Links.Keys)).Form("renew").SubmitAsync();
        site.Clock.Advance(TimeSpan.FromHours(2));
        await officer.UnlockAsync();

        Assert.Equal(Said, (await officer.OpenCaseAsync(code)).One("sealed-text"));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<OfficeKey>().CountAsync(k => k.Id == former)));
        Assert.Equal(0, await site.InDbAsync(db => db.Set<KeyAccess>().CountAsync(a => a.KeyId == former)));
    }

    [Fact]
    public async Task Changing_the_passphrase_keeps_the_key_and_the_old_one_opens_nothing()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);

        await (await officer.OpenAsync(Links.Keys)).Form("change-passphrase").Fill("Own.Old", GivenSealed.Passphrase).Fill("Own.New", Other).Fill("Own.Again", Other).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.UnlockAsync()).Status);
        await officer.UnlockAsync(Other);
        Assert.Equal(Said, (await officer.OpenCaseAsync(code)).One("sealed-text"));
    }

    [Fact]
    public async Task Whoever_forgot_the_passphrase_begins_anew_without_the_key()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);

        await (await officer.OpenAsync(Links.Keys)).Form("forgot-passphrase").Fill("Own.New", Other).Fill("Own.Again", Other).Tick("Own.Sure").SubmitAsync();
        await officer.UnlockAsync(Other);

        Assert.Empty((await officer.OpenCaseAsync(code)).All("sealed-text"));
    }

    [Theory, EngineData, Rule(144)]
    public async Task Both_recovery_persons_together_give_the_key_back_and_the_auditor_sees_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        using var leader = await site.SignInAs(Role.CommuneLeader, GivenSealed.Commune);
        using var province = await site.SignInAs(Role.ProvincialOfficer, "40");
        await NameRecoveryAsync(officer, leader, province);
        await (await officer.OpenAsync(Links.Keys)).Form("forgot-passphrase").Fill("Own.New", Other).Fill("Own.Again", Other).Tick("Own.Sure").SubmitAsync();

        await GiveShareAsync(leader, "câu của chủ tịch xã", officer);
        await officer.UnlockAsync(Other);
        var withOne = await officer.OpenCaseAsync(code);
        await GiveShareAsync(province, "câu của cán bộ tỉnh", officer);
        await officer.UnlockAsync(Other);
        var withBoth = await officer.OpenCaseAsync(code);

        Assert.Empty(withOne.All("sealed-text"));
        Assert.Equal(Said, withBoth.One("sealed-text"));
        using var auditor = await site.SignInAs(Role.Auditor, "40");
        var log = (await auditor.OpenAsync(Links.Audit)).One("sealed-log");
        foreach (var act in new[] { KeyTexts.ActBreakGlassBegun, KeyTexts.ActBreakGlassAgreed, KeyTexts.ActBreakGlassUsed }) Assert.Contains(act, log, StringComparison.Ordinal);
    }

    [Fact, Rule(144)]
    public async Task One_person_twice_or_two_too_far_apart_in_time_give_nothing()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        var (code, _) = await site.SendAsync(Said);
        using var leader = await site.SignInAs(Role.CommuneLeader, GivenSealed.Commune);
        using var province = await site.SignInAs(Role.ProvincialOfficer, "40");
        await NameRecoveryAsync(officer, leader, province);
        await (await officer.OpenAsync(Links.Keys)).Form("forgot-passphrase").Fill("Own.New", Other).Fill("Own.Again", Other).Tick("Own.Sure").SubmitAsync();

        await GiveShareAsync(leader, "câu của chủ tịch xã", officer);
        await GiveShareAsync(leader, "câu của chủ tịch xã", officer);
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await GiveShareAsync(province, "câu của cán bộ tỉnh", officer);
        await officer.UnlockAsync(Other);

        Assert.Empty((await officer.OpenCaseAsync(code)).All("sealed-text"));
    }

    [Fact, Rule(144)]
    public async Task A_reception_officer_of_the_office_keeps_no_share_and_one_person_not_both()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.OfficeAsync();
        using var leader = await site.SignInAs(Role.CommuneLeader, GivenSealed.Commune);
        await leader.SetPassphraseAsync(Links.Recovery, "câu của chủ tịch xã");

        var form = (await officer.OpenAsync(Links.Keys)).Form("name-recovery");
        var same = await form.Force("first", leader.Account!.Value.ToString()).Force("second", leader.Account!.Value.ToString()).SubmitAsync();
        var own = await (await officer.OpenAsync(Links.Keys)).Form("name-recovery").Force("first", leader.Account!.Value.ToString()).Force("second", officer.Account!.Value.ToString()).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, same.Status);
        Assert.Equal(HttpStatusCode.BadRequest, own.Status);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<Recovery>().CountAsync()));
    }

    [Fact]
    public async Task A_weak_passphrase_is_not_taken()
    {
        await using var site = await Site.StartAsync();
        using var officer = await site.SignInAs(Role.ReceptionOfficer, GivenSealed.Commune);

        var answer = await (await officer.OpenAsync(Links.Keys)).Form("set-passphrase").Fill("Own.New", "aaaaaaaaaaaaaa").Fill("Own.Again", "aaaaaaaaaaaaaa").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await site.InDbAsync(db => db.Set<Keyring>().CountAsync()));
    }

    private static async Task NameRecoveryAsync(Visitor officer, Visitor leader, Visitor province)
    {
        await leader.SetPassphraseAsync(Links.Recovery, "câu của chủ tịch xã");
        await province.SetPassphraseAsync(Links.Recovery, "câu của cán bộ tỉnh");
        var answer = await (await officer.OpenAsync(Links.Keys)).Form("name-recovery").Fill("first", leader.Account!.Value.ToString()).Fill("second", province.Account!.Value.ToString()).SubmitAsync();
        Assert.Empty(answer.Errors);
    }

    private static async Task GiveShareAsync(Visitor keeper, string passphrase, Visitor officer)
    {
        var form = (await keeper.OpenAsync(Links.Recovery)).Form("give-share");
        var answer = await form.Fill("officer", officer.Account!.Value.ToString()).Fill("reason", "Cán bộ tiếp công dân quên mật khẩu").Fill("passphrase", passphrase).SubmitAsync();
        Assert.Empty(answer.Errors);
    }

    // Both officers hold the key, so the page has a form for each; the one of the second is sent.
    private static async Task TakeAsync(Site site, Visitor officer, Visitor second)
    {
        var office = await site.InDbAsync(db => db.Offices.Select(o => o.Id).SingleAsync());
        var page = await officer.OpenAsync(Links.Keys);
        var form = page.Form("renew").Force("office", office.ToString()).Force("officer", second.Account!.Value.ToString());
        form.Element.SetAttribute("action", $"{Links.Keys}?handler=Take");
        var answer = await form.SubmitAsync();
        Assert.Empty(answer.Errors);
    }
}
