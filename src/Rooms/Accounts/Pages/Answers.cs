using System.Globalization;
using DanVan.Platform.Desks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DanVan.Accounts.Pages;

/// <summary>The answers that this room's pages share.</summary>
internal static class Answers
{
    /// <summary>The form again, with what was typed.</summary>
    public static PageResult Again(this PageModel _) => new() { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>The form again, with a mistake at a field; the empty name stands for the whole form.</summary>
    public static PageResult Again(this PageModel page, string field, string words)
    {
        page.ModelState.AddModelError(field, words);
        return page.Again();
    }

    /// <summary>The form again: too many wrong tries, and how long to wait.</summary>
    public static PageResult Wait(this PageModel page, TimeSpan wait, string field)
    {
        page.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var time = wait < TimeSpan.FromMinutes(1)
            ? string.Format(CultureInfo.CurrentCulture, AccountsTexts.Seconds, Math.Ceiling(wait.TotalSeconds))
            : string.Format(CultureInfo.CurrentCulture, AccountsTexts.Minutes, Math.Ceiling(wait.TotalMinutes));
        page.ModelState.AddModelError(field, string.Format(CultureInfo.CurrentCulture, AccountsTexts.TooManyTries, time));
        return new() { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    /// <summary>On to the page that asked for the sign-in, if it is ours; else to the desk, which sends those without one to their account.</summary>
    public static LocalRedirectResult Continue(this PageModel page, string? returnAddress) => new(page.Url.IsLocalUrl(returnAddress) ? returnAddress : DeskList.Address);
}
