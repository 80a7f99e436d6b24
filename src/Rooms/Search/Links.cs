using Microsoft.AspNetCore.Http.Extensions;

namespace DanVan.Search;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>The search.</summary>
    public const string Search = "/tim";

    /// <summary>A search from where the last page ended.</summary>
    public static string Page(string words, string cursor) => Search + new QueryBuilder { { "q", words }, { "tiep", cursor } };
}
