namespace DanVan.Organisations.Domain;

/// <summary>
/// The code of a village (thôn, tổ dân phố): the commune that first entered it, a dash and a running number, <c>17971-03</c>. The State gives villages no
/// code, so this one is ours. It is never given twice and stays with the village when communes merge.
/// </summary>
public static class VillageCode
{
    /// <summary>The code of the <paramref name="number"/>th village entered for a commune.</summary>
    public static string Of(string communeCode, int number) => $"{communeCode}-{number:00}";

    /// <summary>True for five digits, a dash and two or three digits.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> code) =>
        code.Length is 8 or 9 && code[5] == '-' && !code[..5].ContainsAnyExceptInRange('0', '9') && !code[6..].ContainsAnyExceptInRange('0', '9');
}
