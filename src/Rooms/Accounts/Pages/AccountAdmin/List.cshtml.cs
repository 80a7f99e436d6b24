using DanVan.Accounts.Domain;
using DanVan.Accounts.Queries;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>The accounts of one's units, with search, filters and pages by key.</summary>
public sealed class ListModel(AccountList list, GrantUnits units, AccessTable access, CurrentActor current) : PageModel
{
    private const string PageParameter = "truoc";

    /// <summary>A name, an e-mail address or a phone number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>A role held today.</summary>
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>A state.</summary>
    [BindProperty(SupportsGet = true)]
    public AccountState? State { get; set; }

    /// <summary>Only those that wait for an administrator.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Asks { get; set; }

    /// <summary>The page: accounts made before this position.</summary>
    [BindProperty(SupportsGet = true, Name = PageParameter)]
    public long? OlderThan { get; set; }

    /// <summary>The accounts of this page.</summary>
    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>The address of the first page; null on it.</summary>
    public string? Newer => OlderThan is null ? null : Address(null);

    /// <summary>Filters in use.</summary>
    public int Active => (string.IsNullOrWhiteSpace(Q) ? 0 : 1) + (Role is null ? 0 : 1) + (State is null ? 0 : 1) + (Asks ? 1 : 0);

    /// <summary>Whether the reader may invite.</summary>
    public bool MayManage => access.AllowsSomewhere(current.Actor, AccountPermits.Manage);

    /// <summary>Roles to choose from.</summary>
    public static IEnumerable<SelectListItem> Roles => Choices.Roles;

    /// <summary>States to choose from.</summary>
    public static IEnumerable<SelectListItem> States => Enum.GetValues<AccountState>().Select(s => new SelectListItem(RoleWords.Of(s), s.ToString()));

    public async Task OnGetAsync()
    {
        var filter = new AccountFilter(Q?.Trim(), Role, State, null, Asks, OlderThan);
        var lines = await list.PageAsync(filter, HttpContext.RequestAborted);
        Lines = [.. lines.Take(AccountList.PageSize)];
        await units.LoadAsync(Lines.SelectMany(l => l.Roles).Select(r => (r.UnitPath, r.BodyId)), HttpContext.RequestAborted);
        if (lines.Count > AccountList.PageSize) Older = Address(Lines[^1].Position);
    }

    private string Address(long? olderThan) => QueryHelpers.AddQueryString(Links.Accounts, new Dictionary<string, string?>
    {
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["role"] = Role?.ToString(),
        ["state"] = State?.ToString(),
        ["asks"] = Asks ? "true" : null,
        [PageParameter] = olderThan?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
