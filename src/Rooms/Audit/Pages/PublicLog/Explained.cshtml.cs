using DanVan.Audit.Log;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Audit.Pages.PublicLog;

/// <summary>The public log in one page, for somebody who never heard of it; also on paper.</summary>
public sealed class ExplainedModel(WitnessList witnesses) : PageModel
{
    /// <summary>Whom one can ask.</summary>
    public IReadOnlyList<WitnessShown> Witnesses { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Witnesses = await witnesses.AllAsync(cancellationToken);
}
