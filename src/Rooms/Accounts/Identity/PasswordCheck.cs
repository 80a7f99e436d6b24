using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.Identity;

namespace DanVan.Accounts.Identity;

/// <summary>Tells ASP.NET Core Identity the house's password rules; the error's code is the refusal's.</summary>
public sealed class PasswordCheck : IPasswordValidator<Account>
{
    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(PasswordRules.Check(password ?? "", user.Name, user.Email, user.Phone).Refused is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Code })
            : IdentityResult.Success);
}

/// <summary>Identity's results as outcomes.</summary>
internal static class IdentityOutcomes
{
    /// <summary>The first error as a refusal; the code is the house's own or Identity's.</summary>
    public static Outcome ToOutcome(this IdentityResult result) => result.Errors.FirstOrDefault() is { } error ? new Refusal(error.Code) : Outcome.Done;
}
