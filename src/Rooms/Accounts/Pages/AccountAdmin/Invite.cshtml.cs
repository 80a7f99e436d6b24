using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Actions.Administration;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Units;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>Invite somebody, with a first role.</summary>
public sealed class InviteModel(InviteAccount invite, GrantUnits units, AccessTable access, CurrentActor current, TimeProvider clock, RefusalWords words) : PageModel
{
    /// <summary>The id of the account to be made: the same form sent twice makes one.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>For whom.</summary>
    [BindProperty]
    public Person Input { get; set; } = new();

    /// <summary>The first role.</summary>
    [BindProperty]
    public RoleFields Role { get; set; } = new();

    public void OnGet()
    {
        FormKey = AccountId.New(clock.GetUtcNow()).Value;
        Role.From = VietnamTime.Today(clock);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var person = Input.Read(ModelState, nameof(Input));
        var terms = await Role.ReadAsync(units, access.Scopes(current.Actor, AccountPermits.Manage), ModelState, nameof(Role), HttpContext.RequestAborted);
        if (person is null || terms is null || !ModelState.IsValid) return this.Again();

        var id = AccountId.From(FormKey);
        var outcome = await invite.RunAsync(id, person, terms);
        return outcome.Refused is { } refusal ? this.Again(Person.FieldOf(refusal), words.Of(refusal)) : Redirect(Links.Account(id));
    }

    /// <summary>The form's first part.</summary>
    public sealed class Person
    {
        [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FullNameMissing))]
        [StringLength(Account.NameMaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FullNameLong))]
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Phone { get; set; }

        internal PersonDetails? Read(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, string prefix)
        {
            EmailAddress? email = null;
            PhoneNumber? phone = null;
            if (!string.IsNullOrWhiteSpace(Email))
            {
                if (EmailAddress.TryParse(Email, out var read)) email = read;
                else state.AddModelError($"{prefix}.{nameof(Email)}", AccountsTexts.EmailWrong);
            }

            if (!string.IsNullOrWhiteSpace(Phone))
            {
                if (PhoneNumber.TryParse(Phone, out var read)) phone = read;
                else state.AddModelError($"{prefix}.{nameof(Phone)}", AccountsTexts.PhoneWrong);
            }

            if (string.IsNullOrWhiteSpace(Email) && string.IsNullOrWhiteSpace(Phone)) state.AddModelError($"{prefix}.{nameof(Email)}", AccountsTexts.EmailOrPhoneMissing);
            return string.IsNullOrWhiteSpace(Name) || (email is null && phone is null) ? null : new(Name, email, phone);
        }

        internal static string FieldOf(Refusal refusal) =>
            refusal == AccountRefusals.EmailTaken ? "Input.Email" : refusal == AccountRefusals.PhoneTaken ? "Input.Phone" : refusal == AccountRefusals.OutsideUnit ? "Role.Unit" : refusal == AccountRefusals.PeriodBackwards ? "Role.Until" : "";
    }
}
