using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>Lists to choose from.</summary>
internal static class Choices
{
    /// <summary>Every role in words.</summary>
    public static IEnumerable<SelectListItem> Roles => Enum.GetValues<Role>().Select(r => new SelectListItem(RoleWords.Of(r), r.ToString()));
}
