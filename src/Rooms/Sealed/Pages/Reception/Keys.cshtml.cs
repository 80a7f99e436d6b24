using DanVan.Platform.Access;
using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The officer's own passphrase, the offices' keys and who holds them.</summary>
[NoStore]
public sealed class KeysModel(
    AppDbContext db, OfficeKeys keys, OwnPassphrase own, RecoveryShares recovery, SessionKeys session, OfficeList offices, KeyHolders holders, AccessTable access, CurrentActor current, RefusalWords words) : PageModel
{
    /// <summary>What is typed about one's own passphrase; never written back.</summary>
    [BindProperty]
    public PassphraseFields Own { get; set; } = new();

    /// <summary>The offices with all that is shown of them.</summary>
    public IReadOnlyList<ShownOffice> Offices { get; private set; } = [];

    /// <summary>Units on the actor's desk that have no key yet.</summary>
    public IReadOnlyList<(string Path, string Name)> Without { get; private set; } = [];

    /// <summary>When the actor's passphrase was set; null before.</summary>
    public DateTimeOffset? KeyringAt { get; private set; }

    /// <summary>True while the actor's own key is open.</summary>
    public bool IsOpen => session.OpenUntil is not null;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostSetAsync(CancellationToken cancellationToken) => PassphraseAsync(p => own.SetAsync(p, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken) => PassphraseAsync(p => own.ChangeAsync(Own.Old ?? "", p, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostForgotAsync(CancellationToken cancellationToken) =>
        Own.Sure ? PassphraseAsync(p => own.ReplaceAsync(p, cancellationToken), cancellationToken) : RefuseAsync("Own.Sure", KeyTexts.ForgotSure, cancellationToken);

    public Task<IActionResult> OnPostMakeAsync(string unit, CancellationToken cancellationToken) => ActAsync(() => keys.MakeAsync(unit, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRenewAsync(Guid office, CancellationToken cancellationToken) => ActAsync(() => keys.RenewAsync(OfficeId.From(office), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostGiveAsync(Guid office, Guid officer, CancellationToken cancellationToken) =>
        ActAsync(() => keys.GiveAsync(OfficeId.From(office), AccountId.From(officer), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeAsync(Guid office, Guid officer, CancellationToken cancellationToken) =>
        ActAsync(() => keys.TakeAsync(OfficeId.From(office), AccountId.From(officer), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRecoveryAsync(Guid office, Guid? first, Guid? second, CancellationToken cancellationToken) =>
        first is { } one && second is { } other
            ? ActAsync(() => recovery.NameAsync(OfficeId.From(office), AccountId.From(one), AccountId.From(other), cancellationToken), cancellationToken)
            : RefuseAsync("", KeyTexts.RecoveryMissing, cancellationToken);

    private async Task<IActionResult> PassphraseAsync(Func<string, Task<Outcome>> act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Own.New)) return await RefuseAsync("Own.New", ReceptionTexts.PassphraseMissing, cancellationToken);
        return Own.New == Own.Again ? await ActAsync(() => act(Own.New), cancellationToken) : await RefuseAsync("Own.Again", KeyTexts.RepeatWrong, cancellationToken);
    }

    private async Task<IActionResult> ActAsync(Func<Task<Outcome>> act, CancellationToken cancellationToken)
    {
        var outcome = await act();
        return outcome.Refused is { } refused ? await RefuseAsync("", words.Of(refused), cancellationToken) : Redirect(Links.Keys);
    }

    private async Task<IActionResult> RefuseAsync(string field, string message, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(field, message);
        await LoadAsync(cancellationToken);
        return Answers.Wrong();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        KeyringAt = await db.Set<Keyring>().Where(k => k.Id == current.Actor.Id!.Value).Select(k => (DateTimeOffset?)k.At).SingleOrDefaultAsync(cancellationToken);
        var mine = await offices.MineAsync(cancellationToken);
        Without = [.. access.Scopes(current.Actor, SealedPermits.Receive).Where(p => p.Length > 0 && mine.All(o => o.UnitPath != p)).Select(p => (p, offices.NameOf(p)))];
        var shown = new List<ShownOffice>();
        foreach (var office in mine) shown.Add(await ShowAsync(office, cancellationToken));
        Offices = shown;
    }

    private async Task<ShownOffice> ShowAsync(NamedOffice office, CancellationToken cancellationToken)
    {
        var named = await db.Set<Recovery>().AsNoTracking().SingleOrDefaultAsync(r => r.OfficeId == office.Id, cancellationToken);
        var names = named is null ? [] : await holders.NamesAsync([named.FirstId, named.SecondId], cancellationToken);
        return new ShownOffice(
            office,
            session.IsOpen(office.KeyId),
            await holders.OfficersAsync(office.UnitPath, office.KeyId, cancellationToken),
            await holders.RecoveryPersonsAsync(office.UnitPath, cancellationToken),
            named is null ? null : string.Format(System.Globalization.CultureInfo.CurrentCulture, KeyTexts.RecoveryNamed, names.GetValueOrDefault(named.FirstId), names.GetValueOrDefault(named.SecondId), Platform.Web.Kit.Shown.Day(named.At)));
    }

    /// <summary>An office with what is shown of it.</summary>
    /// <param name="Office">The office.</param>
    /// <param name="IsOpen">Whether its key is open in this session.</param>
    /// <param name="Officers">Its reception officers.</param>
    /// <param name="Keepers">Who could keep a share of its recovery key.</param>
    /// <param name="Recovery">Who keeps the shares, in words; null when nobody does.</param>
    public sealed record ShownOffice(NamedOffice Office, bool IsOpen, IReadOnlyList<KeyPerson> Officers, IReadOnlyList<KeyPerson> Keepers, string? Recovery);
}

/// <summary>What is typed about one's own passphrase.</summary>
public sealed class PassphraseFields
{
    /// <summary>The present one.</summary>
    public string? Old { get; set; }

    /// <summary>The new one.</summary>
    public string? New { get; set; }

    /// <summary>The new one again.</summary>
    public string? Again { get; set; }

    /// <summary>That the keys held now are lost is understood.</summary>
    public bool Sure { get; set; }
}
