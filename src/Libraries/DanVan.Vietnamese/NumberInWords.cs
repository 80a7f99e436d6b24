namespace DanVan.Vietnamese;

/// <summary>
/// Numbers and amounts as they are read aloud and written "bằng chữ" in minutes, decisions and receipts: mươi and mười, mốt, tư, lăm, linh, nghìn, triệu, tỷ.
/// </summary>
public static class NumberInWords
{
    private const ulong Thousand = 1_000, Million = 1_000_000, Billion = 1_000_000_000;
    private static readonly string[] _digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>A number in words, in lower case: 21 is <c>hai mươi mốt</c>, −105 is <c>âm một trăm linh năm</c>. Each number has its own words.</summary>
    public static string Of(long number)
    {
        var words = new List<string>();
        if (number < 0) words.Add("âm");
        // The least long has no positive counterpart.
        Append(words, number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number);
        return string.Join(' ', words);
    }

    /// <summary>An amount of money in words: 223 500 is <c>hai trăm hai mươi ba nghìn năm trăm đồng</c>.</summary>
    /// <param name="dong">The amount in đồng.</param>
    public static string OfMoney(long dong) => Of(dong) + " đồng";

    private static void Append(List<string> words, ulong number)
    {
        if (number == 0)
        {
            words.Add(_digits[0]);
            return;
        }
        var rest = number % Billion;
        var isFirst = number < Billion;
        if (!isFirst)
        {
            // What stands before tỷ is a number again, so that 10^18 is "một tỷ tỷ".
            Append(words, number / Billion);
            words.Add("tỷ");
        }
        AppendGroup(words, rest / Million, "triệu", ref isFirst);
        AppendGroup(words, rest % Million / Thousand, "nghìn", ref isFirst);
        AppendGroup(words, rest % Thousand, null, ref isFirst);
    }

    private static void AppendGroup(List<string> words, ulong group, string? unit, ref bool isFirst)
    {
        if (group == 0) return;
        var (hundreds, tens, ones) = ((int)(group / 100), (int)(group / 10 % 10), (int)(group % 10));
        // After a higher group the hundreds are always read: "một nghìn không trăm linh năm".
        if (hundreds > 0 || !isFirst) words.AddRange([_digits[hundreds], "trăm"]);
        AppendTens(words, tens, ones, hasHundreds: hundreds > 0 || !isFirst);
        if (unit is not null) words.Add(unit);
        isFirst = false;
    }

    private static void AppendTens(List<string> words, int tens, int ones, bool hasHundreds)
    {
        if (tens == 0 && ones > 0 && hasHundreds) words.Add("linh");
        if (tens == 1) words.Add("mười");
        if (tens > 1) words.AddRange([_digits[tens], "mươi"]);
        if (ones > 0)
        {
            words.Add((tens, ones) switch
            {
                ( > 1, 1) => "mốt",
                ( > 1, 4) => "tư",
                ( > 0, 5) => "lăm",
                _ => _digits[ones],
            });
        }
    }
}
