using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Queries;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>The browsers in which one is signed in, each with a button that ends it.</summary>
public sealed class SessionsModel(OwnSessions sessions, EndSessions end, CurrentActor current) : PageModel
{
    /// <summary>Sessions that hold.</summary>
    public IReadOnlyList<Session> List { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public SessionId? Present => AccountPrincipal.SessionOf(User);

    public async Task OnGetAsync() => List = await sessions.ListAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostOneAsync(Guid session)
    {
        await end.OwnAsync(current.Actor.Id!.Value, SessionId.From(session));
        return Redirect(Links.MySessions);
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await end.AllAsync(current.Actor.Id!.Value, Present);
        return Redirect(Links.MySessions);
    }
}
