using System.ComponentModel.DataAnnotations;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Units;
using DanVan.Platform.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Accounts.Pages.AccountAdmin;

/// <summary>The fields that say which role is given: used when inviting and when adding a role. What follows from the unit – its village, its body – is asked for once the unit is known.</summary>
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

    /// <summary>The path of the village, for roles in a village.</summary>
    [StringLength(UnitPath.MaxLength)]
    public string? Village { get; set; }

    /// <summary>The body, for roles in a body.</summary>
    public Guid? Body { get; set; }

    /// <summary>First day.</summary>
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.FromMissing))]
    public DateOnly? From { get; set; }

    /// <summary>Last day, inclusive as people say it; empty for an open end.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The number of the decision.</summary>
    [Required(ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    [StringLength(AccountGrant.DecisionMaxLength, ErrorMessageResourceType = typeof(AccountsTexts), ErrorMessageResourceName = nameof(AccountsTexts.DecisionMissing))]
    public string? Decision { get; set; }

    /// <summary>The units the typed name may mean.</summary>
    public IReadOnlyList<SelectListItem> Matches { get; private set; } = [];

    /// <summary>The villages of the unit.</summary>
    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    /// <summary>The bodies of the unit.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    /// <summary>The terms, if everything is said; else a mistake is noted and the lists offer what is still to be chosen.</summary>
    internal async Task<GrantTerms?> ReadAsync(GrantUnits units, IReadOnlyList<string> scopes, ModelStateDictionary state, string prefix, CancellationToken cancellationToken)
    {
        if (FindUnit(units, scopes, state, prefix) is not { } path) return null;
        if (Role is { } village && GrantRules.IsInVillage(village)) Villages = await units.VillagesOfAsync(path, cancellationToken);
        if (Role is { } body && GrantRules.IsInBody(body)) Bodies = await units.BodiesOfAsync(path, cancellationToken);

        if (Villages.Count > 0 && Villages.All(v => v.Value != Village)) state.AddModelError($"{prefix}.{nameof(Village)}", AccountsTexts.VillageChoose);
        if (Bodies.Count > 0 && Bodies.All(b => b.Value != Body?.ToString())) state.AddModelError($"{prefix}.{nameof(Body)}", AccountsTexts.BodyChoose);
        if (!state.IsValid) return null;
        return new(Role!.Value, Villages.Count > 0 ? Village! : path, Bodies.Count > 0 ? Body : null, From!.Value, Until?.AddDays(1), Decision!.Trim());
    }

    private string? FindUnit(GrantUnits units, IReadOnlyList<string> scopes, ModelStateDictionary state, string prefix)
    {
        if (string.IsNullOrWhiteSpace(Unit)) return "";
        Matches = units.Search(Unit, scopes);
        if (Matches.Count == 1) return Matches[0].Value;
        if (Matches.Any(m => m.Value == Path)) return Path;

        if (Matches.Count == 0) state.AddModelError($"{prefix}.{nameof(Unit)}", AccountsTexts.UnitUnknown);
        else state.AddModelError($"{prefix}.{nameof(Path)}", AccountsTexts.UnitChoose);
        return null;
    }
}
