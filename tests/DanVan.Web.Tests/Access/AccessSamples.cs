using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Platform.Contributions;

namespace DanVan.Web.Tests.Access;

/// <summary>
/// A record of the commune <see cref="DemoPlaces.Commune"/> for each address that shows one. A room adds its own in a file <c>Access/XSamples.cs</c> and names them in <see cref="All"/>.
/// </summary>
internal static class AccessSamples
{
    /// <summary>The address of a sample by the address in the table.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Site, Task<string>>> All = new Dictionary<string, Func<Site, Task<string>>>
    {
        ["/quan-tri/tai-khoan/{id:guid}"] = async site => DanVan.Accounts.Links.Account((await AccountAsync(site)).Account),
        ["/quan-tri/tai-khoan/{id:guid}/viec/{act}"] = async site => DanVan.Accounts.Links.Act((await AccountAsync(site)).Account, AccountAct.Close),
        ["/quan-tri/tai-khoan/{id:guid}/vai-tro"] = async site => DanVan.Accounts.Links.GiveRole((await AccountAsync(site)).Account),
        ["/quan-tri/tai-khoan/{id:guid}/vai-tro/{grant:guid}/ket-thuc"] = async site =>
        {
            var (account, grant) = await AccountAsync(site);
            return DanVan.Accounts.Links.EndRole(account, grant);
        },
    }.Concat(OrganisationsSamples.All).Concat(FeedbackSamples.All).ToDictionary(sample => sample.Key, sample => sample.Value);

    private static async Task<(AccountId Account, GrantId Grant)> AccountAsync(Site site)
    {
        var now = site.Clock.GetUtcNow();
        var id = AccountId.New(now);
        var account = Account.Invite(id, new PersonDetails("Nguyễn Thị Mẫu", EmailAddress.Parse($"{id}@example.vn"), null), DemoPlaces.Commune, now);
        var grant = AccountGrant.Give(GrantId.New(now), id, new GrantTerms(Role.CommuneOfficer, DemoPlaces.Commune, null, site.Today, null, "1/QĐ-UBND"), null, now).Value!;
        await site.InDbAsync(db =>
        {
            db.Accounts.Add(account);
            db.Grants.Add(grant);
            return db.SaveChangesAsync();
        });
        return (id, grant.Id);
    }
}
