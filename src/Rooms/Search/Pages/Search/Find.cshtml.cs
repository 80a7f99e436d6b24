using DanVan.Search.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Search.Pages.Search;

/// <summary>Search over everything public. The words stand in the address, so that a search can be passed on.</summary>
public sealed class FindModel(PublicSearch search) : PageModel
{
    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>Where the last page ended.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Cursor { get; set; }

    /// <summary>What was found; null before anything was typed.</summary>
    public Findings? Found { get; private set; }

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Q)) return;
        var words = Q.Length > PublicSearch.MostCharacters ? Q[..PublicSearch.MostCharacters] : Q;
        Found = await search.FindAsync(words, Cursor, cancellationToken);
    }
}
