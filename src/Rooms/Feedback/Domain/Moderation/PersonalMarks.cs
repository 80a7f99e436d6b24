using System.Text.RegularExpressions;

namespace DanVan.Feedback.Domain.Moderation;

/// <summary>What a stretch of text may give away.</summary>
public enum PersonalMark
{
    /// <summary>A telephone number (số điện thoại).</summary>
    Phone = 1,

    /// <summary>A personal ID number (số căn cước, CMND).</summary>
    IdNumber,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A number plate (biển số xe).</summary>
    Plate,

    /// <summary>A bank account (số tài khoản).</summary>
    BankAccount,

    /// <summary>A house number (số nhà).</summary>
    House,

    /// <summary>A person's name (tên người).</summary>
    Name,
}

/// <summary>A suggestion to the moderator, who decides.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Mark">What it seems to be.</param>
public sealed record PersonalSpan(TextSpan Span, PersonalMark Mark);

/// <summary>Finds what may point to a person in a Vietnamese text, by pattern: telephone, ID, plate, account and house numbers, addresses, and names after a title or with a common family name.</summary>
public static partial class PersonalMarks
{
    private static readonly (PersonalMark Mark, Regex Pattern)[] _patterns =
    [
        (PersonalMark.Email, Email()),
        (PersonalMark.BankAccount, BankAccount()),
        (PersonalMark.IdNumber, IdNumber()),
        (PersonalMark.Phone, Phone()),
        (PersonalMark.Plate, Plate()),
        (PersonalMark.House, House()),
        (PersonalMark.Name, TitledName()),
        (PersonalMark.Name, FamilyName()),
    ];

    /// <summary>The suggestions in the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<PersonalSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PersonalSpan>();
        foreach (var (mark, pattern) in _patterns)
        {
            foreach (Match match in pattern.Matches(text))
            {
                var part = match.Groups["part"];
                var span = new TextSpan(part.Index, part.Length);
                if (part.Length > 0 && !found.Any(f => f.Span.Start < span.End && span.Start < f.Span.End)) found.Add(new(span, mark));
            }
        }

        return [.. found.OrderBy(f => f.Span.Start)];
    }

    /// <summary>The place as the public may read it: without the number of a house.</summary>
    public static string? PublicPlace(string? place)
    {
        if (string.IsNullOrWhiteSpace(place)) return null;
        var without = HouseInPlace().Replace(place, " ");
        without = Regex.Replace(without, @"\s+", " ").Trim(' ', ',', '-', ';');
        return without.Length == 0 ? null : char.ToUpperInvariant(without[0]) + without[1..];
    }

    [GeneratedRegex(@"(?<part>[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:stk|s[ốo]\s*t[àa]i\s*kho[ảa]n|t[àa]i\s*kho[ảa]n(?:\s*s[ốo])?)\s*:?\s*(?<part>\d(?:[ .-]?\d){5,18})", RegexOptions.IgnoreCase, 200)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"(?:\b(?:cccd|cmnd|cmt|c[ăa]n\s*c[ướ]+c(?:\s*c[ôo]ng\s*d[âa]n)?)\s*(?:s[ốo])?\s*:?\s*(?<part>\d{9}|\d{12})(?!\d))|(?:(?<!\d)(?<part>0\d{11})(?!\d))", RegexOptions.IgnoreCase, 200)]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?<![\d.])(?<part>(?:\+?84|0)(?:[ .-]?\d){9,10})(?!\d)|\b(?:s[đd]t|[đd]i[ệe]n\s*tho[ạa]i|zalo|g[ọo]i)\s*(?:s[ốo])?\s*:?\s*(?<part>\d(?:[ .-]?\d){6,10})(?!\d)", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<part>\d{2}[ -]?[A-ZĐ]{1,2}\d?[ .-]?\d{3}[.]?\d{1,2})(?!\d)", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:s[ốo]\s*nh[àa]|nh[àa]\s*s[ốo])\s*:?\s*(?<part>\d+[a-z]?(?:/\d+[a-z]?)*)", RegexOptions.IgnoreCase, 200)]
    private static partial Regex House();

    [GeneratedRegex(@"\b(?:s[ốo]\s*nh[àa]|nh[àa]\s*s[ốo])\s*:?\s*\d+[a-z]?(?:/\d+[a-z]?)*\s*,?|^\s*(?:s[ốo]\s*)?\d+[a-z]?(?:/\d+[a-z]?)*\s*,?(?=\s+(?:[đd][ưu][ờo]ng|ph[ốo]|ng[õo]|h[ẻe]m|[\p{Lu}]))", RegexOptions.IgnoreCase, 200)]
    private static partial Regex HouseInPlace();

    // A title, then one to four syllables with capitals. "Ông" at the head of a sentence is a title too.
    [GeneratedRegex(@"(?<!\p{L})(?:[ÔôOo]ng|[Bb][àa]|[Aa]nh|[Cc]h[ịi]|[Cc]ô|[Cc]h[úu]|[Bb]ác|[Ee]m|[Cc]h[áa]u|[Tt]h[ầa]y|[Tt]ôi là|[Tt]ên(?: là)?)\s+(?<part>\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){0,3})(?!\p{Ll})", RegexOptions.None, 200)]
    private static partial Regex TitledName();

    // A common family name and one to three more syllables, unless it names a street, a school, a ward: those are called after people.
    [GeneratedRegex(@"(?<!(?:[đĐ]ường|[pP]hố|[nN]gõ|[tT]rường|[cC]ầu|[cC]hợ|[kK]hối|[xX]óm|[tT]hôn|[pP]hường|[xX]ã|THCS|THPT|tiểu học|Tiểu học|mầm non|Mầm non|thành phố|Thành phố|TP|công viên|quảng trường)\s+)(?<!\p{L})(?<part>(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Đào|Mai|Cao|Lương|Lưu|Hà|Tạ|Thái|Chu|Vương|Tô|Quách|Kiều|Lương)(?:\s+\p{Lu}\p{Ll}+){1,3})(?!\p{Ll})", RegexOptions.None, 200)]
    private static partial Regex FamilyName();
}
