using DanVan.Core.RuleSets;
using DanVan.Platform.Access;
using DanVan.Platform.RuleSets;
using DanVan.Platform.Web;
using DanVan.Rules.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Rules.Pages.RuleAdmin;

/// <summary>The administrator changes one value of a rule set from a day on: a new version with its reason.</summary>
public sealed class ChangeRuleModel(RuleBooks rules, RefusalWords words, AccessTable access, CurrentActor current, TimeProvider clock) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public RuleFields Input { get; set; } = new();

    /// <summary>For a table: the row, counted from 0.</summary>
    [BindProperty(Name = "dong", SupportsGet = true)]
    public int Row { get; set; }

    /// <summary>The rule set.</summary>
    public RuleSet Set { get; private set; } = null!;

    /// <summary>Its version of today.</summary>
    public RuleVersion Version { get; private set; } = null!;

    /// <summary>The value in force.</summary>
    public RuleEntry Present { get; private set; } = null!;

    /// <summary>For a table: the values of the row.</summary>
    public IReadOnlyList<TableCell> Cells => Present.Table is { } table && TableRow.At(table, Row) is { } row ? TableRow.Cells(row) : [];

    public async Task<IActionResult> OnGetAsync(string id, string key, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, key, cancellationToken)) return NotFound();
        Input = RuleFields.Of(Present, Cells, VietnamTime.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string key, CancellationToken cancellationToken)
    {
        if (!access.Allows(current.Actor, RulesPermits.Change, "")) return Forbid();
        if (!await FindAsync(id, key, cancellationToken)) return NotFound();
        if (Input.ToEntry(Present, Row) is not { } entry) ModelState.AddModelError("", words.Of(RuleRefusals.OutOfBounds));
        else if (ModelState.IsValid)
        {
            var outcome = await rules.ChangeAsync(id, key, Input.ValidFrom!.Value, entry, Input.Reason ?? "", cancellationToken);
            if (outcome.IsDone) return Redirect(Links.Set(id, Input.ValidFrom));
            ModelState.AddModelError(outcome.Refused == RuleRefusals.ReasonMissing ? "Input.Reason" : "", words.Of(outcome.Refused!.Value));
        }

        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private async Task<bool> FindAsync(string id, string key, CancellationToken cancellationToken)
    {
        if ((await rules.CurrentAsync(cancellationToken)).Find(id) is not { } set) return false;
        if ((set.On(VietnamTime.Today(clock)) ?? set.Versions[^1]) is not { } version || !version.Values.TryGetValue(key, out var entry)) return false;
        (Set, Version, Present) = (set, version, entry);
        return entry.Table is not { } table || TableRow.At(table, Row) is not null;
    }
}
