using DanVan.Core.RuleSets;
using DanVan.Platform.RuleSets;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Rules.Pages.RuleSets;

/// <summary>Every rule set of the house, with its sources and how sure it is.</summary>
public sealed class IndexModel(RuleBooks rules, TimeProvider clock) : PageModel
{
    /// <summary>The book in force.</summary>
    public RuleBook Book { get; private set; } = null!;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today { get; } = VietnamTime.Today(clock);

    /// <summary>The least sure value decides what the list says of a version.</summary>
    public static Confidence Lowest(RuleVersion version) => version.Values.Values.Select(v => v.Confidence ?? version.Confidence).Append(version.Confidence).Max();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Book = await rules.CurrentAsync(cancellationToken);
}
