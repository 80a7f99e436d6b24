using DanVan.Feedback;

namespace DanVan.Web.Tests.Feedback.Desk;

public class DeskListTests
{
    private const string Address = "/ban-lam-viec";

    [Theory, EngineData]
    public async Task The_desk_lists_what_is_due_soonest_first_with_numbers_that_lead_to_their_lines(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var early = await site.SentAsync();
        site.Clock.Advance(TimeSpan.FromDays(3));
        var late = await site.SentAsync("Rác thải chất đống ở đầu chợ đã một tuần nay chưa ai dọn.");

        var desk = await cast.Officer.OpenAsync(Address);
        site.Clock.Advance(TimeSpan.FromDays(6));
        var overdue = await cast.Officer.OpenAsync(Address + "?han=Late");

        var list = desk.One("desk");
        Assert.True(list.IndexOf(early.Code, StringComparison.Ordinal) < list.IndexOf(late.Code, StringComparison.Ordinal));
        Assert.Contains("Phân loại, phân công", list, StringComparison.Ordinal);
        Assert.Contains("Tất cả 2", desk.One("counts"), StringComparison.Ordinal);
        Assert.Contains(early.Code, overdue.One("desk"), StringComparison.Ordinal);
        Assert.DoesNotContain(late.Code, overdue.One("desk"), StringComparison.Ordinal);
    }

    [Theory, EngineData]
    public async Task Each_officer_sees_the_tasks_of_the_own_role_and_unit_only(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        using var elsewhere = await site.SignInAs(Role.CommuneOfficer, "40/17971");
        using var otherBody = await site.SignInAs(Role.HandlingOfficer, GivenDesk.Commune, cast.Culture);
        using var province = await site.SignInAs(Role.ProvincialOfficer, "40");
        var sent = await site.SentAsync();
        await cast.AssignAsync(sent.Code);

        var handler = await cast.Handler.OpenAsync(Address);
        var moderator = await cast.Moderator.OpenAsync(Address);
        var other = await otherBody.OpenAsync(Address);
        var neighbour = await elsewhere.OpenAsync(Address);
        var own = await province.OpenAsync(Address);
        var below = await province.OpenAsync(Address + "?cap-duoi=true");

        Assert.Contains("Xử lý, trả lời", handler.One("desk"), StringComparison.Ordinal);
        Assert.Contains("Kiểm duyệt", moderator.One("desk"), StringComparison.Ordinal);
        Assert.Empty(other.All("desk"));
        Assert.Empty(neighbour.All("desk"));
        Assert.Empty(own.All("desk"));
        Assert.Contains(sent.Code, below.One("desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_desk_is_paged_by_due_date_forth_and_back()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var codes = await site.ManyAsync(33);

        var first = await cast.Officer.OpenAsync(Address + "?viec=PA.triage");
        var second = await first.FollowAsync("Hạn muộn hơn ›");
        var back = await second.FollowAsync("‹ Hạn sớm hơn");

        Assert.Equal(33, codes.Count(c => first.Text.Contains(c, StringComparison.Ordinal)) + codes.Count(c => second.Text.Contains(c, StringComparison.Ordinal)));
        Assert.Equal(30, codes.Count(c => first.Text.Contains(c, StringComparison.Ordinal)));
        Assert.Equal(first.One("desk"), back.One("desk"));
    }

    [Fact]
    public async Task A_resident_without_a_desk_is_sent_to_the_own_account()
    {
        await using var site = await Site.StartAsync();
        using var resident = await site.SignInAs();

        var page = await resident.OpenAsync(Address);

        Assert.Equal("/tai-khoan", new Uri(page.Address, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } u ? u.AbsolutePath : page.Address);
    }

    [Theory]
    [InlineData("?viec=%00&han=77&sau=abc")]
    [InlineData("?viec=PA&truoc=-1")]
    [InlineData("?sau=99999999999999999999")]
    public async Task Absurd_filters_do_no_harm(string query)
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();

        var page = await cast.Officer.OpenAsync(Address + query);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task The_list_of_all_leads_from_a_code_to_its_item_and_filters_by_state()
    {
        await using var site = await Site.StartAsync();
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        var assigned = await site.SentAsync("Rác thải chất đống ở đầu chợ đã một tuần nay chưa ai dọn.");
        await cast.AssignAsync(assigned.Code);

        var found = await cast.Officer.OpenAsync(Links.DeskAll() + "?ma=" + sent.Code.ToLowerInvariant());
        var unknown = await cast.Officer.OpenAsync(Links.DeskAll() + "?ma=PA-2222222");
        var filtered = await cast.Officer.OpenAsync(Links.DeskAll() + "?trang-thai=Assigned");

        Assert.EndsWith(Links.Desk(sent.Code), found.Address, StringComparison.Ordinal);
        Assert.Contains("Không có phản ánh nào với mã này", unknown.Text, StringComparison.Ordinal);
        Assert.Contains(assigned.Code, filtered.One("all"), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Code, filtered.One("all"), StringComparison.Ordinal);
    }
}
