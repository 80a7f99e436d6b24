using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.MyAccount;

/// <summary>Recovery codes, shown once and to be printed.</summary>
[ResponseCache(NoStore = true)]
public sealed class RecoveryCodesModel : PageModel
{
    internal const string CodesKey = "recovery-codes";

    /// <summary>The codes; null when the page is opened a second time.</summary>
    [TempData(Key = CodesKey)]
    public string[]? Codes { get; set; }
}
