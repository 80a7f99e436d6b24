using DanVan.Organisations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Web.Tests.Organisations;

namespace DanVan.Web.Tests.Access;

/// <summary>Villages, bodies and posts of the commune, for the addresses of the room Organisations.</summary>
internal static class OrganisationsSamples
{
    private static readonly string _commune = UnitPathCodes.Last(DemoPlaces.Commune);

    /// <summary>A commune that was merged into the sample's: its villages may be taken over.</summary>
    private const string Merged = "17959";

    /// <summary>The address of a sample by the address in the table.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Site, Task<string>>> All = new Dictionary<string, Func<Site, Task<string>>>
    {
        ["/quan-tri/thon/{commune}"] = _ => Task.FromResult(Links.VillagesOf(_commune)),
        ["/quan-tri/thon/{commune}/them"] = _ => Task.FromResult(Links.NewVillage(_commune)),
        ["/quan-tri/thon/{commune}/nhap-danh-sach"] = _ => Task.FromResult(Links.ImportVillages(_commune)),
        ["/quan-tri/thon/{commune}/sap-nhap"] = _ => Task.FromResult(Links.MergeVillages(_commune)),
        ["/quan-tri/thon/{commune}/chuyen"] = _ => Task.FromResult(Links.MoveVillages(Merged)),
        ["/quan-tri/so-ho/{commune}"] = _ => Task.FromResult(Links.CountHouseholds(_commune)),
        ["/quan-tri/thon/sua/{code}"] = async site => Links.EditVillage(await VillageAsync(site)),
        ["/quan-tri/thon/tach/{code}"] = async site => Links.SplitVillage(await VillageAsync(site)),
        ["/quan-tri/thon/ket-thuc/{code}"] = async site => Links.CloseVillage(await VillageAsync(site)),
        ["/quan-tri/co-quan/{id:guid}"] = async site => Links.Body(await BodyAsync(site)),
        ["/quan-tri/co-quan/{id:guid}/sua"] = async site => Links.EditBody(await BodyAsync(site)),
        ["/quan-tri/co-quan/{id:guid}/ket-thuc"] = async site => Links.EndBody(await BodyAsync(site)),
        ["/quan-tri/co-quan/{id:guid}/chuc-vu"] = async site => Links.Appoint(await BodyAsync(site)),
        ["/quan-tri/co-quan/chuc-vu/{id:guid}/ket-thuc"] = async site => Links.EndAppointment(await AppointmentAsync(site)),
    };

    private static Task<string> VillageAsync(Site site) => site.Given.VillageAsync("Xóm Mẫu", commune: DemoPlaces.Commune);

    private static async Task<BodyId> BodyAsync(Site site) =>
        (await site.AsOfficerAsync<BodyWork, Outcome<BodyId>>(w => w.FoundAsync(DemoPlaces.Commune, new BodyDetails("other", "Ban mẫu", "", null, 10), new(2025, 7, 1), ""))).Value;

    private static async Task<AppointmentId> AppointmentAsync(Site site)
    {
        var body = await BodyAsync(site);
        var terms = new AppointmentTerms("head", "Trưởng ban", "Nguyễn Văn Mẫu", null, Powers.Sign, new(new(2025, 7, 1), null), "1/QĐ-UBND");
        return (await site.AsOfficerAsync<AppointmentWork, Outcome<AppointmentId>>(w => w.MakeAsync(body, terms))).Value;
    }
}
