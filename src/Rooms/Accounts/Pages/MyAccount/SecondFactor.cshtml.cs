using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Queries;
using DanVan.Platform.Access;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Set up the second factor with a code application, or renew the recovery codes.</summary>
[ResponseCache(NoStore = true)]
public sealed class SecondFactorModel(SetUpSecondFactor setUp, OwnAccount own, OwnRecoveryCodes codes, CurrentActor current, RefusalWords words) : PageModel
{
    private const int GroupLength = 4;

    /// <summary>As typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether it is set up.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Staff may not do without.</summary>
    public bool MayRemove => !current.Actor.Grants.Any(g => g.Role.IsStaff());

    /// <summary>Unused recovery codes.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The secret for those who cannot scan.</summary>
    public string SecretInGroups { get; private set; } = "";

    /// <summary>Where recovery codes wait to be shown once: an encrypted cookie, gone with the next page.</summary>
    [TempData(Key = RecoveryCodesModel.CodesKey)]
    public string[]? FreshCodes { get; set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = string.IsNullOrWhiteSpace(Code) ? AccountRefusals.WrongCode : await setUp.ProveAsync(Code, AccountPrincipal.SessionOf(User)!.Value);
        if (outcome.Refused is { } refusal)
        {
            await ReadAsync();
            return this.Again(nameof(Code), words.Of(refusal));
        }

        return Show(outcome.Value!);
    }

    public async Task<IActionResult> OnPostCodesAsync() => (await setUp.NewCodesAsync()) is { Value: { } fresh } ? Show(fresh) : Redirect(Links.MySecondFactor);

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await setUp.RemoveAsync();
        return Redirect(Links.MySecondFactor);
    }

    private RedirectResult Show(IReadOnlyList<string> fresh)
    {
        FreshCodes = [.. fresh];
        return Redirect(Links.MyRecoveryCodes);
    }

    private async Task ReadAsync()
    {
        IsOn = (await own.LoadAsync()).HasSecondFactor;
        if (IsOn) CodesLeft = await codes.CountAsync(HttpContext.RequestAborted);
        else SecretInGroups = string.Join(' ', (await setUp.SecretAsync()).Chunk(GroupLength).Select(g => new string(g)));
    }
}
