namespace DanVan.Vietnamese.Tests;

/// <summary>Reads a number from its words: an independent way back for <see cref="NumberInWords"/>.</summary>
internal static class SpokenNumber
{
    private static readonly Dictionary<string, int> _ones = new()
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    };

    public static Int128 Parse(string words) =>
        words.StartsWith("âm ", StringComparison.Ordinal) ? -Read(words[3..].Split(' ')) : Read(words.Split(' '));

    private static Int128 Read(string[] words)
    {
        foreach (var (unit, size) in new (string, Int128)[] { ("tỷ", 1_000_000_000), ("triệu", 1_000_000), ("nghìn", 1_000), ("trăm", 100) })
        {
            if (Array.LastIndexOf(words, unit) is var at && at >= 0) return Read(words[..at]) * size + Read(words[(at + 1)..]);
        }
        return ReadTens(words);
    }

    private static Int128 ReadTens(string[] words) => words switch
    {
        [] => 0,
        ["linh", var ones] => _ones[ones],
        ["mười"] => 10,
        ["mười", var ones] => 10 + _ones[ones],
        [var tens, "mươi"] => _ones[tens] * 10,
        [var tens, "mươi", var ones] => _ones[tens] * 10 + _ones[ones],
        [var ones] => _ones[ones],
        _ => throw new FormatException(string.Join(' ', words)),
    };
}
