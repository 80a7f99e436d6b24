namespace DanVan.Core.Similarity;

/// <summary>
/// How likely two reports tell of the same matter (cùng một sự việc), from their words, places, days and categories. A logistic score whose weights were found on 3,000 synthetic reports with known truth
/// (4,479 pairs of one matter), one category in ten made wrong; nothing is learned at run time, and each part can be shown to a person.
/// </summary>
/// <remarks>
/// Measured on wards that were left out when the weights were found, four times in turn, all pairs within <see cref="FarthestMetres"/> and <see cref="MostDays"/>:
/// <list type="table">
/// <listheader><term>threshold</term><description>precision, recall, F1 with both pins · without pins, same ward</description></listheader>
/// <item><term>.5</term><description>.987, .996, .992 · .945, .945, .945</description></item>
/// <item><term>.9</term><description>.997, .976, .986 · .983, .863, .919</description></item>
/// <item><term>.97</term><description>.999, .946, .971 · .992, .653, .788</description></item>
/// </list>
/// Real reports are less regular: the figures are an upper bound, and merging stays a person's decision.
/// </remarks>
public static class SameMatter
{
    /// <summary>From here on a matter is offered to a sender or an officer as similar.</summary>
    public const double Similar = .5;

    /// <summary>From here on two reports with pins count as the same matter without asking.</summary>
    public const double Same = .9;

    /// <summary>Reports farther apart are not compared.</summary>
    public const double FarthestMetres = 500;

    /// <summary>Reports farther apart in time are not compared.</summary>
    public const int MostDays = 30;

    private static readonly Weights _withPins = new(Start: 1.020, Hundred: -3.562, TenDays: -4.684, Words: 6.647, Category: 3.968, Name: 3.891, SameNumber: 2.886, OtherNumber: -2.988);
    private static readonly Weights _withoutPins = new(Start: -5.833, Hundred: 0, TenDays: -5.164, Words: 7.994, Category: 4.058, Name: 4.401, SameNumber: 5.129, OtherNumber: -3.389);

    /// <summary>The probability, 0 to 1. Without both pins the reports are taken to be of one commune.</summary>
    public static double Probability(ReportedMatter a, ReportedMatter b)
    {
        var metres = a.Point is { } here && b.Point is { } there ? here.MetresTo(there) : (double?)null;
        var days = (a.At - b.At).Duration().TotalDays;
        if (metres > FarthestMetres || days > MostDays) return 0;

        var w = metres is null ? _withoutPins : _withPins;
        var score = w.Start + w.Hundred * (metres ?? 0) / 100 + w.TenDays * days / 10 + w.Words * a.Grams.Jaccard(b.Grams);
        if (a.Category == b.Category) score += w.Category;
        if (a.SharesNameWith(b)) score += w.Name;
        if (a.Numbers.Count > 0 && b.Numbers.Count > 0) score += a.Numbers.Overlaps(b.Numbers) ? w.SameNumber : w.OtherNumber;
        return 1 / (1 + Math.Exp(-score));
    }

    /// <summary>Weights per hundred metres, ten days, whole overlap of the words, equal category, shared street or hamlet, shared number, and numbers that differ.</summary>
    private sealed record Weights(double Start, double Hundred, double TenDays, double Words, double Category, double Name, double SameNumber, double OtherNumber);
}
