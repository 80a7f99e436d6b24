using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Actions;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Accounts.Throttling;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>Sign in with e-mail address or phone number and password.</summary>
public sealed class PasswordModel(CheckPassword check, AccountSignIn signIn, KnownDevices devices, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The page that asked for the sign-in.</summary>
    [BindProperty(Name = Links.ReturnParameter, SupportsGet = true)]
    public string? ReturnAddress { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Again();

        var answer = await check.RunAsync(Input.Name, Input.Password, account => devices.ClientOf(HttpContext, account));
        if (answer.Refused == AccountRefusals.TooManyTries) return this.Wait(answer.Wait, "Input.Password");
        if (answer.Refused is { } refusal) return this.Again("Input.Name", words.Of(refusal));

        var account = answer.Account!;
        devices.Remember(HttpContext, account.Id);
        return await signIn.SignInOrAskForCodeAsync(account, Input.Keep)
            ? this.Continue(ReturnAddress)
            : Redirect(Links.SecondStepFor(ReturnAddress, Input.Keep));
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.SignInNameMissing))]
        [StringLength(254, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.SignInNameMissing))]
        public string Name { get; set; } = "";

        [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.PasswordMissing))]
        [StringLength(PasswordRules.MaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.PasswordMissing))]
        public string Password { get; set; } = "";

        /// <summary>Whether the session outlives the browser (residents only).</summary>
        public bool Keep { get; set; }
    }
}
