using System.Collections.Frozen;

namespace DanVan.Feedback.Domain.Moderation;

/// <summary>Finds what looks like a person's name: capitals after a title, or a common family name with more capitals. Streets, schools and provinces called after people are left out.</summary>
internal static class PersonNames
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> _titles = Words("ong ba anh chi co chu bac em chau thay ten la");

    // These bear no accent; the other titles do, where the writer types accents at all.
    private static readonly FrozenSet<string> _plainTitles = Words("anh em");

    private static readonly FrozenSet<string> _families = Words(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan dao mai cao luong luu ha ta thai chu vuong to quach kieu");

    private static readonly FrozenSet<string> _places = Words(
        "duong pho ngo ngach hem truong cau cho khoi xom thon ban lang ap to phuong xa huyen quan tinh tp thcs thpt hoc non vien quang kenh ho song nui chua den dinh khu");

    private static readonly FrozenSet<string> _known = new[] { "ho chi minh", "ha noi", "ha tinh", "ha nam", "ha giang", "thai nguyen", "thai binh", "cao bang", "ly son" }.ToFrozenSet();

    /// <summary>The names in order.</summary>
    public static IEnumerable<TextSpan> In(IReadOnlyList<TextWord> words)
    {
        var hasAccents = words.Any(word => word.HasAccent);
        for (var i = 0; i < words.Count; i++)
        {
            var first = IsTitle(words, i, hasAccents) ? i + 1 : i;
            var length = CapitalsFrom(words, first);
            var isName = first > i ? length > 0 : length > 1 && IsFamily(words[i]) && (i == 0 || !_places.Contains(words[i - 1].Folded));
            if (!isName || _known.Contains(string.Join(' ', words.Skip(first).Take(length).Select(w => w.Folded)))) continue;

            yield return new(words[first].Span.Start, words[first + length - 1].Span.End - words[first].Span.Start);
            i = first + length - 1;
        }
    }

    // In the middle of a sentence a title is written small; with a capital it is part of a place: Ba Vinh, Cô Tô.
    private static bool IsTitle(IReadOnlyList<TextWord> words, int i, bool hasAccents) =>
        _titles.Contains(words[i].Folded) && (!hasAccents || words[i].HasAccent || _plainTitles.Contains(words[i].Folded)) && (words[i].BeginsSentence || !char.IsUpper(words[i].Text[0])) && i + 1 < words.Count && words[i + 1].FollowsClosely;

    // With a stroke it is the word for a road, without one a family name.
    private static bool IsFamily(TextWord word) => _families.Contains(word.Folded) && !(word.Folded == "duong" && word.Text[0] == '\u0110');

    private static int CapitalsFrom(IReadOnlyList<TextWord> words, int first)
    {
        var length = 0;
        while (length < LongestName && first + length < words.Count && words[first + length].IsCapital && (length == 0 || words[first + length].FollowsClosely)) length++;
        return length;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
