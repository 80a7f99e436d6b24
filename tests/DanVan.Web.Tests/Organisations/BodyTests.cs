using System.Net;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;

namespace DanVan.Web.Tests.Organisations;

public sealed class BodyTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task The_usual_bodies_of_a_commune_are_entered_with_one_click_and_only_once(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");

        var form = (await officer.OpenAsync("/quan-tri/co-quan/bo-may?don-vi=40/17950")).Form();
        var page = await form.Fill("From", "2025-07-01").SubmitAsync();
        var again = await site.AsOfficerAsync<MakeStandardBodies, Outcome<int>>(m => m.RunAsync("40/17950", new(2025, 7, 1), null, ""));

        Assert.Contains("Đảng ủy xã Vạn An", page.One("bodies"));
        Assert.Contains("Ban Xây dựng Đảng Đảng ủy xã Vạn An", page.One("bodies"));
        Assert.Contains("Phòng Kinh tế xã Vạn An", page.One("bodies"));
        Assert.DoesNotContain("Hạ tầng và Đô thị", page.One("bodies"));
        Assert.Contains("Hội Nông dân xã Vạn An", page.One("bodies"));
        Assert.Equal(0, again.Value);
    }

    [Theory, EngineData, Rule(1)]
    public async Task Bodies_are_those_of_the_asked_day(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        await site.AsOfficerAsync<MakeStandardBodies, Outcome<int>>(m => m.RunAsync("40/430", new(2019, 1, 1), null, ""));

        var conference = await site.InScopeAsync<BodyList, IReadOnlyList<BodyLine>>(l => l.OfUnitAsync("40/430", new(2020, 1, 6)));
        var before = await site.InScopeAsync<BodyList, IReadOnlyList<BodyLine>>(l => l.OfUnitAsync("40/430", new(2018, 12, 31)));

        Assert.Contains(conference, b => b.Vietnamese == "Ban Dân vận Huyện ủy Nam Đàn" && b.Depth == 1);
        Assert.Empty(before);
    }

    [Theory, EngineData, Rule(1)]
    public async Task A_post_is_held_for_a_period_by_a_decision(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var committee = await CommitteeAsync(site, "Ủy ban nhân dân xã Kim Liên");
        var officer = await site.SignInAs(Role.CommuneOfficer, GivenVillages.KimLien);

        var form = (await officer.OpenAsync($"/quan-tri/co-quan/{committee}/chuc-vu")).Form();
        var page = await form.Fill("PersonName", "Nguyễn Thị Lan").Fill("Post", "chairman").Fill("From", "2025-07-01").Fill("Decision", "12/QĐ-UBND").SubmitAsync();
        var end = (await page.FollowAsync("Thôi giữ chức vụ")).Form();
        await end.Fill("Day", "2026-01-01").Fill("Decision", "15/QĐ-UBND").SubmitAsync();

        var held = await site.InScopeAsync<PostList, IReadOnlyList<Appointment>>(l => l.WithPowerAsync(committee, Powers.Sign, new(2025, 12, 31)));
        var over = await site.InScopeAsync<PostList, IReadOnlyList<Appointment>>(l => l.WithPowerAsync(committee, Powers.Sign, new(2026, 1, 1)));
        var signer = Assert.Single(held);
        Assert.Equal(("Nguyễn Thị Lan", "Chủ tịch", "12/QĐ-UBND"), (signer.PersonName, signer.Title, signer.Decision));
        Assert.Empty(over);
    }

    [Fact]
    public async Task A_post_without_a_decision_is_refused_and_keeps_what_was_typed()
    {
        var site = await sites.OnAsync();
        var committee = await CommitteeAsync(site, "Ban chỉ đạo thử");
        var officer = await site.SignInAs(Role.CommuneOfficer, GivenVillages.KimLien);

        var form = (await officer.OpenAsync($"/quan-tri/co-quan/{committee}/chuc-vu")).Form();
        var page = await form.Fill("PersonName", "Trần Văn Hòa").Fill("Post", "chairman").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Trần Văn Hòa", page.Form().ValueOf("PersonName"));
    }

    [Fact, Rule(2)]
    public async Task An_ended_body_names_its_successor_and_a_circle_is_refused()
    {
        var site = await sites.OnAsync();
        var (old, next) = (await CommitteeAsync(site, "Ban cũ"), await CommitteeAsync(site, "Ban mới"));
        var child = (await site.AsOfficerAsync<BodyWork, Outcome<BodyId>>(w => w.FoundAsync(GivenVillages.KimLien, new("other", "Tổ giúp việc", "", next, 1), new(2025, 7, 1), ""))).Value;

        var circle = await site.AsOfficerAsync<BodyWork, Outcome>(w => w.ChangeAsync(next, new("other", "Ban mới", "", child, 1), new(2025, 9, 1), ""));
        var ended = await site.AsOfficerAsync<BodyWork, Outcome>(w => w.EndAsync(old, new(2025, 12, 1), next));
        var body = await site.InScopeAsync<OwnBodies, Body?>(b => b.FindAsync(old));

        Assert.Equal(BodyRefusals.AboveItself, circle.Refused);
        Assert.True(ended.IsDone);
        Assert.Equal(next, body!.SuccessorId);
    }

    [Fact]
    public async Task An_officer_of_another_commune_may_not_see_or_change_bodies_here()
    {
        var site = await sites.OnAsync();
        var committee = await CommitteeAsync(site, "Ban của Kim Liên");
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");

        var pages = new List<HttpStatusCode>();
        foreach (var address in (string[])["/quan-tri/co-quan?don-vi=40/17971", "/quan-tri/co-quan/them?don-vi=40/17971", "/quan-tri/co-quan/bo-may?don-vi=40/17971", $"/quan-tri/co-quan/{committee}", $"/quan-tri/co-quan/{committee}/sua", $"/quan-tri/co-quan/{committee}/ket-thuc", $"/quan-tri/co-quan/{committee}/chuc-vu"])
            pages.Add((await officer.OpenAsync(address)).Status);

        Assert.All(pages, s => Assert.Equal(HttpStatusCode.Forbidden, s));
    }

    private static async Task<BodyId> CommitteeAsync(Site site, string name) =>
        (await site.AsOfficerAsync<BodyWork, Outcome<BodyId>>(w => w.FoundAsync(GivenVillages.KimLien, new BodyDetails("other", name, "", null, 10), new(2025, 7, 1), ""))).Value;
}
