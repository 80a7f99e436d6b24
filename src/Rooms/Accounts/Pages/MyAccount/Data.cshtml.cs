using DanVan.Accounts.Actions.Own;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>A copy of everything kept about oneself, and the wish to be erased.</summary>
public sealed class DataModel(OwnAccount own, ChangeOwnAccount change) : PageModel
{
    /// <summary>A wish to be erased is met within twenty days (Decree 356/2025/NĐ-CP Art 5).</summary>
    private const int ErasureDays = 20;

    /// <summary>The box that must be ticked.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    /// <summary>When erasure was asked for; null when not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>The last day for it.</summary>
    public static DateOnly ErasedBy(DateTimeOffset askedAt) => VietnamTime.DateOf(askedAt).AddDays(ErasureDays);

    public async Task OnGetAsync() => AskedAt = (await own.LoadAsync()).ErasureAskedAt;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Sure) return this.Again(nameof(Sure), AccountsTexts.ErasureNotSure);
        await change.AskForErasureAsync(erase: true);
        return Redirect(Links.MyData);
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        await change.AskForErasureAsync(erase: false);
        return Redirect(Links.MyData);
    }
}
