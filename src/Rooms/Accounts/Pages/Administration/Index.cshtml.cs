using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.Administration;

/// <summary>The page of administration: what each room offers to whoever asks.</summary>
public sealed class IndexModel(IEnumerable<AdministrationEntry> entries, AccessTable access, CurrentActor current) : PageModel
{
    /// <summary>The entries this reader may open.</summary>
    public IReadOnlyList<AdministrationEntry> Entries { get; } =
        [.. entries.Where(e => e.Permit is not { } permit || access.AllowsSomewhere(current.Actor, permit)).OrderBy(e => e.Order)];
}
