using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.Administration;

/// <summary>Who may do what: the permits of every room with the roles that hold them.</summary>
public sealed class RightsModel(AccessTable access, PermitWords words) : PageModel
{
    /// <summary>Each permit in words, with its roles.</summary>
    public IEnumerable<(string Permit, string Roles)> Rows =>
        from pair in access.All
        group pair.Role by pair.Permit into permit
        orderby permit.Key.Name
        select (words.Of(permit.Key), string.Join(", ", permit.Order().Select(RoleWords.Of)));
}
