using System.Globalization;
using System.Text.Json;
using DanVan.Core.RuleSets;
using DanVan.Platform.Access;
using DanVan.Platform.RuleSets;
using DanVan.Rules.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Rules.Pages.RuleSets;

/// <summary>One rule set as it stood on a day: its values with articles and confidence, and what was changed here.</summary>
public sealed class OneModel(RuleBooks rules, AccessTable access, CurrentActor current, TimeProvider clock) : PageModel
{
    /// <summary>The rule set.</summary>
    public RuleSet Set { get; private set; } = null!;

    /// <summary>The version of the day; the newest where none was in force.</summary>
    public RuleVersion Version { get; private set; } = null!;

    /// <summary>True for the administrator of the installation.</summary>
    public bool MayChange => access.Allows(current.Actor, RulesPermits.Change, "");

    /// <summary>The single values that rows of a table have; of those that stand in both languages the reader's own.</summary>
    public static IReadOnlyList<string> ColumnsOf(JsonElement table)
    {
        var other = new BilingualText(".en", ".vi").In(CultureInfo.CurrentUICulture);
        return [.. table.EnumerateArray().SelectMany(row => TableRow.Cells(row).Select(c => c.Path)).Distinct().Where(path => !path.EndsWith(other, StringComparison.Ordinal))];
    }

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "ngay")] DateOnly? day, CancellationToken cancellationToken)
    {
        if ((await rules.CurrentAsync(cancellationToken)).Find(id) is not { } set) return NotFound();
        Set = set;
        Version = set.On(day ?? VietnamTime.Today(clock)) ?? set.Versions[^1];
        return Page();
    }
}
