using DanVan.Accounts;
using DanVan.Audit;
using DanVan.Feedback;
using DanVan.Organisations;
using DanVan.Rules;
using DanVan.Search;
using DanVan.Sealed;

namespace DanVan.Web;

/// <summary>The list of rooms. To remove a room, delete its folder and its line here.</summary>
public static class House
{
    /// <summary>Every room, lower ones first.</summary>
    public static readonly IReadOnlyList<IRoom> Rooms =
    [
        new OrganisationsRoom(),
        new AccountsRoom(),
        new RulesRoom(),
        new AuditRoom(),
        new SealedRoom(),
        new FeedbackRoom(),
        new SearchRoom(),
    ];
}
