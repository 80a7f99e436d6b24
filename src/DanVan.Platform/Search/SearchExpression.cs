using DanVan.Vietnamese;

namespace DanVan.Platform.Search;

/// <summary>A condition on the terms of an entry: of each group in <paramref name="All"/> at least one term is there, and of each group in <paramref name="None"/> at least one is missing.</summary>
internal sealed record SearchExpression(IReadOnlyList<IReadOnlyList<string>> All, IReadOnlyList<IReadOnlyList<string>> None)
{
    /// <summary>Words of a query beyond this are not looked at.</summary>
    public const int MostWords = 16;

    /// <summary>
    /// The expressions a query is answered by, best first: every word as typed; when some words have accents and some not, those with accents as typed; every word in any spelling.
    /// Each later one also holds for what an earlier one holds for.
    /// </summary>
    public static IReadOnlyList<SearchExpression> Tiers(IReadOnlyList<VietnameseWord> words, IReadOnlyList<IReadOnlyList<string>> filters)
    {
        IEnumerable<Func<VietnameseWord, string>> spellings =
            [SearchTerms.Exact, w => w.HasMarks ? w.Exact : w.Folded, w => w.Folded];
        return [.. spellings
            .Select(spelling => words.Select(spelling).Distinct().ToList())
            .DistinctBy(terms => string.Join(' ', terms))
            .Select(terms => new SearchExpression([.. terms.Select(t => new[] { t }), .. filters], []))];
    }

    /// <summary>True when the expression, one without exceptions, holds for an entry's terms.</summary>
    public bool HoldsFor(string terms) => All.All(group => group.Any(term => SearchTerms.Contains(terms, term)));

    /// <summary>The same where one of the terms is there, too.</summary>
    public SearchExpression Within(IReadOnlyList<string> terms) => this with { All = [.. All, terms] };

    /// <summary>The same without what the given expressions hold for.</summary>
    public SearchExpression Except(IEnumerable<SearchExpression> others) =>
        this with { None = [.. others.Select(o => o.All.Where(group => group.Count == 1).Select(group => group[0]).ToList())] };
}
