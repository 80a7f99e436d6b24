using DanVan.Platform.Access;
using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Pages.Reception;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.SealedRecovery;

/// <summary>A recovery person's page: the own passphrase, the shares kept, and giving one (rule 144).</summary>
[NoStore]
public sealed class IndexModel(AppDbContext db, OwnPassphrase own, RecoveryShares shares, OfficeList offices, KeyHolders holders, CurrentActor current, RefusalWords words, TimeProvider clock) : PageModel
{
    /// <summary>What is typed about one's own passphrase; never written back.</summary>
    [BindProperty]
    public PassphraseFields Own { get; set; } = new();

    /// <summary>When the passphrase was set; null before.</summary>
    public DateTimeOffset? KeyringAt { get; private set; }

    /// <summary>The shares the actor keeps.</summary>
    public IReadOnlyList<Share> Shares { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostSetAsync(CancellationToken cancellationToken) => PassphraseAsync(p => own.SetAsync(p, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken) => PassphraseAsync(p => own.ChangeAsync(Own.Old ?? "", p, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostForgotAsync(CancellationToken cancellationToken) =>
        Own.Sure ? PassphraseAsync(p => own.ReplaceAsync(p, cancellationToken), cancellationToken) : RefuseAsync(KeyTexts.ForgotSure, cancellationToken);

    public Task<IActionResult> OnPostGiveAsync(Guid recovery, Guid? officer, string? reason, string? passphrase, CancellationToken cancellationToken) =>
        officer is { } who
            ? ActAsync(() => shares.GiveAsync(recovery, AccountId.From(who), reason ?? "", passphrase ?? "", cancellationToken), cancellationToken)
            : RefuseAsync(KeyTexts.GiveShareMissing, cancellationToken);

    private async Task<IActionResult> PassphraseAsync(Func<string, Task<Outcome>> act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Own.New)) return await RefuseAsync(ReceptionTexts.PassphraseMissing, cancellationToken);
        return Own.New == Own.Again ? await ActAsync(() => act(Own.New), cancellationToken) : await RefuseAsync(KeyTexts.RepeatWrong, cancellationToken);
    }

    private async Task<IActionResult> ActAsync(Func<Task<Outcome>> act, CancellationToken cancellationToken)
    {
        var outcome = await act();
        return outcome.Refused is { } refused ? await RefuseAsync(words.Of(refused), cancellationToken) : Redirect(Links.Recovery);
    }

    private async Task<IActionResult> RefuseAsync(string message, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", message);
        await LoadAsync(cancellationToken);
        return Answers.Wrong();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var me = current.Actor.Id!.Value;
        KeyringAt = await db.Set<Keyring>().Where(k => k.Id == me).Select(k => (DateTimeOffset?)k.At).SingleOrDefaultAsync(cancellationToken);
        var kept = await db.Set<Recovery>().AsNoTracking().Where(r => r.FirstId == me || r.SecondId == me).ToListAsync(cancellationToken);
        var all = await offices.AllAsync(cancellationToken);
        var shown = new List<Share>();
        foreach (var recovery in kept)
        {
            var office = all.First(o => o.Id == recovery.OfficeId);
            var begun = await db.Set<BreakGlass>().AsNoTracking().Where(b => b.RecoveryId == recovery.Id).OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellationToken);
            shown.Add(new Share(recovery.Id, office, await holders.OfficersAsync(office.UnitPath, office.KeyId, cancellationToken), StandingOf(begun, me)));
        }

        Shares = shown;
    }

    private string? StandingOf(BreakGlass? begun, AccountId me) => begun switch
    {
        null => null,
        _ when begun.IsReady(clock.GetUtcNow()) => KeyTexts.GivenBoth,
        _ when !begun.Waits(clock.GetUtcNow()) => null,
        _ when begun.BegunBy == me => KeyTexts.GivenDone,
        _ => string.Format(System.Globalization.CultureInfo.CurrentCulture, KeyTexts.GiveShareWaiting, Platform.Web.Kit.Shown.Moment(begun.BegunAt), Platform.Web.Kit.Shown.Moment(begun.BegunAt + BreakGlass.Between)),
    };

    /// <summary>A share the actor keeps.</summary>
    /// <param name="Id">The recovery.</param>
    /// <param name="Office">Of which office.</param>
    /// <param name="Officers">To whom it could be given.</param>
    /// <param name="Standing">What has been given lately, in words.</param>
    public sealed record Share(Guid Id, NamedOffice Office, IReadOnlyList<KeyPerson> Officers, string? Standing);
}
