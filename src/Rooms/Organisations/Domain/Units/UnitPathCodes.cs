namespace DanVan.Organisations.Domain;

/// <summary>
/// Reads the way from the province down, as stored beside records: codes parted by strokes, <c>40</c>, <c>40/17971</c>, <c>40/17971/17971-03</c> (village),
/// before 2025-07-01 <c>40/430/17971</c>; empty for the whole country. The tier of a code shows in its length.
/// </summary>
public static class UnitPathCodes
{
    /// <summary>The path of a unit directly below <paramref name="path"/>.</summary>
    public static string Then(string path, string code) => path.Length == 0 ? code : $"{path}/{code}";

    /// <summary>The path of the unit above; empty above a province.</summary>
    public static string Above(string path) => path.LastIndexOf('/') is > 0 and var stroke ? path[..stroke] : "";

    /// <summary>The last code: the unit itself; empty for the whole country.</summary>
    public static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The code of the province; null for the whole country.</summary>
    public static string? Province(string path) => CodeOfRank(path, 1);

    /// <summary>The code of the commune, if the path reaches one.</summary>
    public static string? Commune(string path) => CodeOfRank(path, 3);

    /// <summary>The code of the village, if the path reaches one.</summary>
    public static string? Village(string path) => CodeOfRank(path, 4);

    /// <summary>True for a path of codes in the order province, district, commune, village that begins with a province and has a village only below a commune; also for the empty path.</summary>
    public static bool IsWellFormed(string path)
    {
        if (path.Length == 0) return true;
        var rank = 0;
        foreach (var code in path.Split('/'))
        {
            var next = Rank(code);
            if (next <= rank || (rank == 0 && next != 1) || (next == 4 && rank != 3)) return false;
            rank = next;
        }
        return true;
    }

    private static string? CodeOfRank(string path, int rank)
    {
        foreach (var range in path.AsSpan().Split('/'))
            if (Rank(path.AsSpan(range)) == rank) return path[range];
        return null;
    }

    private static int Rank(ReadOnlySpan<char> code) => VillageCode.IsWellFormed(code) ? 4
        : !code.ContainsAnyExceptInRange('0', '9') ? code.Length switch { 2 => 1, 3 => 2, 5 => 3, _ => 0 } : 0;
}
