using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Queries;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>One account: roles of all times, history, and what may be done to it.</summary>
[ResponseCache(NoStore = true)]
public sealed class OneModel(AccountFile file, LivingLink living, LinkSecrets secrets, SendLink links, GrantUnits units, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>The account.</summary>
    public AccountView View { get; private set; } = null!;

    /// <summary>A link to be handed over, when no mail takes it to its owner.</summary>
    public string? LinkAddress { get; private set; }

    /// <summary>Until when the link works.</summary>
    public DateTimeOffset LinkExpires { get; private set; }

    /// <summary>What the reader may do to the account.</summary>
    public IReadOnlyList<AccountAct> Acts => View.MayChange ? AccountActs.Of(View.Account) : [];

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await file.FindAsync(AccountId.From(id), HttpContext.RequestAborted) is not { } view) return NotFound();
        View = view;
        await units.LoadAsync(view.Grants.Select(g => (g.UnitPath, g.BodyId)), HttpContext.RequestAborted);
        if (view.MayChange && !(links.MailLeaves && view.Account.Email is not null) && await living.FindAsync(view.Account.Id, HttpContext.RequestAborted) is { } link)
            (LinkAddress, LinkExpires) = (site.Value.AddressOf(Links.OneTime(secrets.Of(link.Id))), link.ExpiresAt);
        return Page();
    }

    /// <summary>What a step of the history says besides its name.</summary>
    public string Detail(Transition step)
    {
        if (step.Reason is null || !Enum.TryParse<Role>(step.Reason, out var role)) return "";
        // Path and decision, parted by a blank; the path of the whole installation is empty.
        var (path, decision) = step.Note?.Split(' ', 2) is [var p, var d] ? (p, d) : ("", "");
        return $"{RoleWords.Of(role)} – {units.NameOf(path)} {decision}";
    }
}
