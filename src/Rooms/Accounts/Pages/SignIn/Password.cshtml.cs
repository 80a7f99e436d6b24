using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Throttling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>Sign in with e-mail address or phone number and password.</summary>
public sealed class PasswordModel(CheckPassword check, AccountSignIn signIn, KnownDevices devices) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The page that asked for the sign-in.</summary>
    [BindProperty(Name = Links.ReturnParameter, SupportsGet = true)]
    public string? ReturnAddress { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Again(StatusCodes.Status400BadRequest);

        var answer = await check.RunAsync(Input.Name, Input.Password, account => devices.ClientOf(HttpContext, account));
        if (answer.Refused is { } refusal) return Refuse(refusal, answer.Wait);

        var account = answer.Account!;
        devices.Remember(HttpContext, account.Id);
        return await signIn.SignInOrAskForCodeAsync(account, Input.Keep)
            ? LocalRedirect(Links.AfterSignIn(Url, ReturnAddress))
            : Redirect(Links.SecondStepFor(ReturnAddress, Input.Keep));
    }

    private PageResult Refuse(Refusal refusal, TimeSpan wait)
    {
        if (refusal != AccountRefusals.TooManyTries)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Name)}", refusal == AccountRefusals.Closed ? AccountsTexts.AccountClosed : AccountsTexts.WrongCredentials);
            return Again(StatusCodes.Status400BadRequest);
        }

        Response.Headers[HeaderNames.RetryAfter] = $"{Math.Ceiling(wait.TotalSeconds)}";
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Password)}", Waiting.Say(wait));
        return Again(StatusCodes.Status429TooManyRequests);
    }

    private static PageResult Again(int status) => new() { StatusCode = status };

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.SignInNameMissing))]
        [StringLength(254, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.SignInNameMissing))]
        public string Name { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.PasswordMissing))]
        [StringLength(200, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.PasswordMissing))]
        public string Password { get; set; } = "";

        /// <summary>Whether the session outlives the browser (residents only).</summary>
        public bool Keep { get; set; }
    }
}
