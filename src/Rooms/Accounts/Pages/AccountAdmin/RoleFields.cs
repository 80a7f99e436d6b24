using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>The fields that say which role is given: used when inviting and when adding a role.</summary>
public sealed class RoleFields
{
    /// <summary>The role.</summary>
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.RoleMissing))]
    public Role? Role { get; set; }

    /// <summary>A unit's name or code as typed; empty for the whole installation.</summary>
    [StringLength(100, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.UnitUnknown))]
    public string? Unit { get; set; }

    /// <summary>The path that was chosen among several units of that name.</summary>
    [StringLength(UnitPath.MaxLength)]
    public string? Path { get; set; }

    /// <summary>First day.</summary>
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FromMissing))]
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive as people say it; empty for an open end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The number of the decision.</summary>
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    [StringLength(AccountGrant.DecisionMaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    public string? Decision { get; set; }

    /// <summary>The units the typed name may mean; shown to choose from.</summary>
    public IReadOnlyList<SelectListItem> Matches { get; private set; } = [];

    /// <summary>The terms, if a single unit was named; else a mistake is noted and <see cref="Matches"/> offers what it may mean.</summary>
    internal GrantTerms? Read(GrantUnits units, IReadOnlyList<string> scopes, ModelStateDictionary state, string prefix)
    {
        if (FindUnit(units, scopes, state, prefix) is not { } path || !state.IsValid) return null;
        return new(Role!.Value, path, null, From!.Value, Until?.AddDays(1), Decision!.Trim());
    }

    private string? FindUnit(GrantUnits units, IReadOnlyList<string> scopes, ModelStateDictionary state, string prefix)
    {
        if (string.IsNullOrWhiteSpace(Unit)) return "";
        Matches = units.Search(Unit, scopes);
        if (Path is { Length: > 0 } chosen && units.Exists(chosen)) return chosen;
        if (Matches.Count == 1) return Matches[0].Value;

        state.AddModelError(Matches.Count == 0 ? $"{prefix}.{nameof(Unit)}" : $"{prefix}.{nameof(Path)}", Matches.Count == 0 ? AccountsTexts.UnitUnknown : AccountsTexts.UnitChoose);
        return null;
    }
}
