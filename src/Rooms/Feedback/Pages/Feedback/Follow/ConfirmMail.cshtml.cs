using DanVan.Feedback.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>The owner of an address confirms it. Opening the link alone changes nothing: programs that check mails open links too.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConfirmMailModel(ChangeFollowerMail mail) : PageModel
{
    /// <summary>The report's code, once confirmed.</summary>
    public string? Code { get; private set; }

    /// <summary>True when the link leads nowhere any more.</summary>
    public bool IsUseless { get; private set; }

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        Code = await mail.ConfirmAsync(token, cancellationToken);
        if (Code is not null) return Page();
        IsUseless = true;
        return new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }
}
