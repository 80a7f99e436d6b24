using System.Net;
using System.Text;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Tests.Organisations;

public sealed class VillageTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Theory, EngineData]
    public async Task An_officer_enters_a_village_and_everybody_sees_it(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17935");

        var form = (await officer.OpenAsync("/quan-tri/thon/17935/them")).Form();
        var list = await form.Fill("Name", "  Xóm   Sen 1 ").Fill("From", "2025-07-01").Fill("Households", "214").SubmitAsync();
        var page = await site.NewVisitor().OpenAsync("/don-vi/thon/17935-01");

        Assert.Contains("Xóm Sen 1", list.One("villages"));
        Assert.Equal("Xóm Sen 1", page.Heading);
        Assert.Contains("214", page.One("counts"));
    }

    [Theory, EngineData]
    public async Task Sending_the_same_form_twice_makes_one_village(Engine engine)
    {
        var site = await sites.OnAsync(engine);

        var first = await site.Given.VillageAsync("Xóm Hai Lần", 100);
        var second = await site.Given.VillageAsync("Xóm Hai Lần", 100);

        Assert.Equal(first, second);
        Assert.Equal(1, await site.InDbAsync(db => db.Villages.Where(v => v.Code == first).Join(db.HouseholdCounts, v => v.Id, c => c.VillageId, (_, c) => c).CountAsync()));
    }

    [Theory, EngineData, Rule(1)]
    public async Task The_number_of_households_is_the_one_of_the_asked_day(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var code = await site.Given.VillageAsync("Xóm Theo Ngày", 120);

        await site.AsOfficerAsync<CountHouseholds, Outcome<int>>(c => c.RunAsync(GivenVillages.KimLien, new(2025, 12, 1), new Dictionary<string, HouseholdNumber> { [code] = new(131, 500) }));
        var before = await site.InScopeAsync<VillageList, HouseholdsLine?>(l => l.HouseholdsAsync(code, new(2025, 11, 30)));
        var after = await site.InScopeAsync<VillageList, HouseholdsLine?>(l => l.HouseholdsAsync(code, new(2025, 12, 1)));
        var never = await site.InScopeAsync<VillageList, HouseholdsLine?>(l => l.HouseholdsAsync(code, new(2025, 6, 30)));

        Assert.Equal(120, before!.Households);
        Assert.Equal(131, after!.Households);
        Assert.Null(never);
    }

    [Theory, EngineData, Rule(1), Rule(2)]
    public async Task Merged_villages_keep_their_history_and_the_new_one_has_their_households(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var (one, two) = (await site.Given.VillageAsync("Xóm Nhập Một", 100), await site.Given.VillageAsync("Xóm Nhập Hai", 80));
        var officer = await site.SignInAs(Role.CommuneOfficer, GivenVillages.KimLien);

        var form = (await officer.OpenAsync($"/quan-tri/thon/17971/sap-nhap?thon={one}&thon={two}")).Form();
        var list = await form.Fill("Name", "Xóm Nhập").Fill("From", "2026-01-01").Fill("Document", "5/NQ-HĐND").SubmitAsync();
        var old = await officer.OpenAsync($"/don-vi/thon/{one}");
        var villages = await site.InScopeAsync<VillageList, List<VillageLine>>(l => l.WithHouseholdsAsync(GivenVillages.KimLien, new(2026, 1, 5)));
        var before = await site.InScopeAsync<VillageList, List<VillageChoice>>(l => l.OfCommuneAsync(GivenVillages.KimLien, new(2025, 12, 31)));

        Assert.Equal(HttpStatusCode.OK, list.Status);
        var merged = Assert.Single(villages, v => v.Name == "Xóm Nhập");
        Assert.Equal((180, HouseholdSource.Summed), (merged.Households!.Households, merged.Households.Source));
        Assert.DoesNotContain(villages, v => v.Code == one || v.Code == two);
        Assert.Contains(before, v => v.Code == one);
        Assert.Contains("5/NQ-HĐND", old.Text);
        Assert.Contains("Xóm Nhập", old.One("history"));
    }

    [Theory, EngineData, Rule(2)]
    public async Task A_village_is_split_renamed_and_closed_with_its_history(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var code = await site.Given.VillageAsync("Xóm Lớn", 300);

        var parts = await site.AsOfficerAsync<SplitVillage, Outcome<IReadOnlyList<string>>>(s => s.RunAsync(code,
            [new(new(VillageKind.Village, "Xóm Lớn 1"), new HouseholdNumber(160)), new(new(VillageKind.Village, "Xóm Lớn 2"), null)], new(2025, 10, 1), "7/NQ-HĐND"));
        var renamed = await site.AsOfficerAsync<ChangeVillage, Outcome>(c => c.RunAsync(parts.Value![0], new(VillageKind.Village, "Xóm Đổi Tên"), new(2025, 11, 1), "8/NQ-HĐND"));
        var closed = await site.AsOfficerAsync<CloseVillage, Outcome>(c => c.RunAsync(parts.Value![1], new(2025, 12, 1), "9/NQ-HĐND"));
        var life = (await site.InScopeAsync<VillageHistory, VillageLife?>(h => h.FindAsync(parts.Value![0])))!;

        Assert.True(renamed.IsDone && closed.IsDone);
        Assert.Equal(["Xóm Lớn 1", "Xóm Đổi Tên"], life.Village.Versions.OrderBy(v => v.ValidFrom).Select(v => v.Name));
        Assert.Equal([VillageChangeKind.Rename, VillageChangeKind.Split], life.Steps.Select(s => s.Kind));
        Assert.Equal("Xóm Lớn", Assert.Single(life.Steps[1].From).Name);
    }

    [Fact]
    public async Task History_is_not_rewritten()
    {
        var site = await sites.OnAsync();
        var code = await site.Given.VillageAsync("Xóm Trước Sau", from: "2025-09-01");

        var early = await site.AsOfficerAsync<ChangeVillage, Outcome>(c => c.RunAsync(code, new(VillageKind.Village, "Xóm Khác"), new(2025, 8, 1), ""));
        var same = await site.AsOfficerAsync<ChangeVillage, Outcome>(c => c.RunAsync(code, new(VillageKind.Village, "Xóm Trước Sau"), new(2025, 10, 1), ""));
        var future = await site.AsOfficerAsync<CloseVillage, Outcome>(c => c.RunAsync(code, new(2030, 1, 1), "1/NQ"));

        Assert.Equal(VillageRefusals.BeforeLastChange, early.Refused);
        Assert.Equal(VillageRefusals.NothingChanged, same.Refused);
        Assert.Equal(VillageRefusals.DayOutside, future.Refused);
    }

    [Theory, EngineData]
    public async Task A_list_with_a_wrong_line_saves_nothing_and_names_the_line(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");
        var sheet = "ma_xa;loai;ten;so_ho;so_nguoi;ngay\r\n17950;Thôn;Xóm Tệp 1;120;450;01/01/2026\r\n17950;làng;Xóm Tệp 2;x;;\r\n17971;thôn;Xóm Tệp 3;;;\r\n";

        var form = (await officer.OpenAsync("/quan-tri/thon/17950/nhap-danh-sach")).Form();
        var page = await form.Fill("From", "2025-07-01").Attach("File", "thon.csv", Encoding.UTF8.GetBytes(sheet), "text/csv").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["3", "3", "4"], page.Document.QuerySelectorAll("[data-test=problems] tbody th").Select(OpenPage.WordsOf));
        Assert.Empty(await site.InScopeAsync<VillageList, List<VillageChoice>>(l => l.OfCommuneAsync("40/17950", site.Today)));
    }

    [Theory, EngineData]
    public async Task A_good_list_enters_villages_once_and_counts_each_time(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        const string First = "ma_xa,loai,ten,so_ho,so_nguoi,ngay\n16681,thon,Xóm 1,120,450,2025-12-01\n16681,TDP,Khối 2,,,\n";
        const string Second = "ma_xa,loai,ten,so_ho,so_nguoi,ngay\n16681,thon,xom 1,125,,2026-01-01\n16681,TDP,Khối 2,90,,2026-01-01\n";
        Task<ImportResult> ReadAsync(string text) => site.AsOfficerAsync<ImportVillages, ImportResult>(i => i.RunAsync(text, code => $"40/{code}", new(2025, 7, 1), ""));

        var first = await ReadAsync(First);
        var second = await ReadAsync(Second);
        var again = await ReadAsync(Second);
        var villages = await site.InScopeAsync<VillageList, List<VillageLine>>(l => l.WithHouseholdsAsync("40/16681", site.Today));

        Assert.Equal((2, 1), (first.Entered, first.Counted));
        Assert.Equal((0, 2), (second.Entered, second.Counted));
        Assert.Equal((0, 0), (again.Entered, again.Counted));
        Assert.Equal([90, 125], villages.Select(v => v.Households!.Households));
    }

    [Fact]
    public async Task An_officer_of_another_commune_may_not_touch_it()
    {
        var site = await sites.OnAsync();
        var code = await site.Given.VillageAsync("Xóm Người Khác");
        var officer = await site.SignInAs(Role.CommuneOfficer, "40/17950");
        var resident = await site.SignInAs(Role.Resident, "40");

        var statuses = new List<HttpStatusCode>();
        foreach (var address in (string[])["/quan-tri/thon/17971", "/quan-tri/thon/17971/them", $"/quan-tri/thon/sua/{code}", $"/quan-tri/thon/tach/{code}", $"/quan-tri/thon/ket-thuc/{code}", "/quan-tri/thon/17971/nhap-danh-sach", "/quan-tri/so-ho/17971"])
            statuses.Add((await officer.OpenAsync(address)).Status);

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.Forbidden, s));
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.OpenAsync("/quan-tri/thon")).Status);
    }

    [Fact]
    public async Task A_village_head_counts_the_own_village_and_sees_no_other()
    {
        var site = await sites.OnAsync();
        var own = await site.Given.VillageAsync("Xóm Của Tôi", 50);
        await site.Given.VillageAsync("Xóm Bên Cạnh", 60);
        var head = await site.SignInAs(Role.VillageHead, $"{GivenVillages.KimLien}/{own}");

        var page = await head.OpenAsync("/quan-tri/so-ho/17971");
        var saved = await page.Form().Fill("Input.Numbers[0].Households", "52").SubmitAsync();

        Assert.DoesNotContain("Xóm Bên Cạnh", page.Text);
        Assert.Equal("52", saved.Form().ValueOf("Input.Numbers[0].Households"));
    }

    [Theory, EngineData]
    public async Task Two_officers_who_change_one_village_at_once_are_told(Engine engine)
    {
        var site = await sites.OnAsync(engine);
        var code = await site.Given.VillageAsync("Xóm Hai Người");

        var conflict = await Record.ExceptionAsync(() => site.InDbAsync(async mine =>
        {
            var village = await mine.Villages.Include(v => v.Versions).SingleAsync(v => v.Code == code);
            await site.AsOfficerAsync<CloseVillage, Outcome>(c => c.RunAsync(code, new(2025, 12, 1), "1/NQ"));
            village.End(new(2025, 11, 1));
            return await mine.SaveChangesAsync();
        }));

        Assert.IsType<DbUpdateConcurrencyException>(conflict);
    }
}
