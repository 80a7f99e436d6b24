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

/// <summary>
/// Finds what may point to a person in a Vietnamese text: numbers by their form and the words before them, names after a title or with a common family name. Words are
/// compared without accents, for many people type none.
/// </summary>
public static partial class PersonalMarks
{
    private const int PhoneLeast = 7;

    private static readonly string[] _account = ["stk", "so tai khoan", "tai khoan", "tai khoan so"];
    private static readonly string[] _identity = ["cccd", "cmnd", "cmt", "can cuoc", "can cuoc cong dan", "ho chieu", "cccd so", "cmnd so"];
    private static readonly string[] _phone = ["sdt", "dt", "dien thoai", "so dien thoai", "zalo", "goi", "lien he", "so"];
    private static readonly string[] _house = ["so nha", "nha so", "nha"];

    /// <summary>The suggestions in the order of the text; none overlaps another.</summary>
    public static IReadOnlyList<PersonalSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = TextWord.In(text);
        var found = new List<PersonalSpan>();
        Add(found, Email().Matches(text).Select(m => new PersonalSpan(new(m.Index, m.Length), PersonalMark.Email)));
        Add(found, Plate().Matches(text).Select(m => new PersonalSpan(new(m.Index, m.Length), PersonalMark.Plate)));
        Add(found, Number().Matches(text).Select(m => Judge(m, words)).OfType<PersonalSpan>());
        Add(found, HouseNumber().Matches(text).Where(m => IsAfter(words, m.Index, _house)).Select(m => new PersonalSpan(new(m.Index, m.Length), PersonalMark.House)));
        Add(found, PersonNames.In(words).Select(span => new PersonalSpan(span, PersonalMark.Name)));
        return [.. found.OrderBy(f => f.Span.Start)];
    }

    /// <summary>The place as the public may read it: without the number of a house.</summary>
    public static string? PublicPlace(string? place)
    {
        if (string.IsNullOrWhiteSpace(place)) return null;
        var words = TextWord.In(place);
        foreach (var match in HouseNumber().Matches(place).Reverse())
        {
            var before = words.Where(w => w.Span.End <= match.Index).TakeLast(2).ToList();
            var named = IsAfter(words, match.Index, _house);
            if (!named && before.Count > 0) continue;
            var from = named ? before[^(before[^1].Folded == "nha" && before is not [{ Folded: "so" }, _] ? 1 : before.Count)].Span.Start : match.Index;
            place = place.Remove(from, match.Index + match.Length - from);
        }

        place = Blanks().Replace(place, " ").Trim(' ', ',', '-', ';', '.');
        return place.Length == 0 ? null : char.ToUpperInvariant(place[0]) + place[1..];
    }

    private static PersonalSpan? Judge(Match match, IReadOnlyList<TextWord> words)
    {
        var digits = match.Value.Count(char.IsAsciiDigit);
        var span = new TextSpan(match.Index, match.Length);
        var international = match.Value.StartsWith('+') || match.Value.StartsWith("84", StringComparison.Ordinal);
        return (digits, match.Value[0]) switch
        {
            _ when IsAfter(words, match.Index, _account) => new(span, PersonalMark.BankAccount),
            _ when IsAfter(words, match.Index, _identity) => new(span, PersonalMark.IdNumber),
            (12, '0') => new(span, PersonalMark.IdNumber),
            (10 or 11, '0') => new(span, PersonalMark.Phone),
            (11 or 12, _) when international => new(span, PersonalMark.Phone),
            ( >= PhoneLeast, _) when IsAfter(words, match.Index, _phone) => new(span, PersonalMark.Phone),
            _ => null,
        };
    }

    private static bool IsAfter(IReadOnlyList<TextWord> words, int at, string[] phrases)
    {
        var before = string.Join(' ', words.Where(w => w.Span.End <= at).TakeLast(4).Select(w => w.Folded));
        return phrases.Any(phrase => before == phrase || before.EndsWith(" " + phrase, StringComparison.Ordinal));
    }

    private static void Add(List<PersonalSpan> found, IEnumerable<PersonalSpan> more) =>
        found.AddRange([.. more.Where(m => !found.Any(f => f.Span.Start < m.Span.End && m.Span.Start < f.Span.End))]);

    [GeneratedRegex(@"[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+", RegexOptions.None, 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.,/-])\+?\d(?:[ .-]?\d){5,18}(?![\w/])", RegexOptions.None, 200)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\w)\d{2}[ -]?\p{Lu}{1,2}\d?[ .-]?\d{3}\.?\d{1,2}(?!\w)", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?<![\w/])\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?)*(?![\w/])", RegexOptions.None, 200)]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"\s+", RegexOptions.None, 200)]
    private static partial Regex Blanks();
}
