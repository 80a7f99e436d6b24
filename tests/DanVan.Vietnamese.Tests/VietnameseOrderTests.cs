using System.Globalization;
using CsCheck;

namespace DanVan.Vietnamese.Tests;

public class VietnameseOrderTests
{
    [Fact]
    public void Letters_stand_in_the_order_of_the_alphabet()
    {
        string[] alphabet = ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"];

        Assert.Equal(alphabet, Sorted(alphabet));
    }

    [Fact]
    public void Tones_decide_only_among_equal_letters()
    {
        string[] order = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mãi", "mạnh", "măng", "mận"];

        Assert.Equal(order, Sorted(order));
    }

    [Fact]
    public void A_word_stands_before_the_words_it_begins_and_numbers_count_by_value()
    {
        string[] order = ["Xã An Hoà", "Xã Anh Sơn", "Xóm 2", "Xóm 05", "Xóm 10", "Xóm 10 B", "Xóm Đông", "Ý Yên"];

        Assert.Equal(order, Sorted(order));
    }

    [Fact, Trait("Needs", "ICU")]
    public void Case_punctuation_and_tone_placement_do_not_count()
    {
        Assert.Equal(0, VietnameseOrder.Compare("Hoà - Thuỷ", "HÒA THỦY"));
        Assert.Equal(0, VietnameseOrder.Compare("Đường".Normalize(System.Text.NormalizationForm.FormD), "đường"));
    }

    [Fact, Trait("Needs", "ICU")]
    public void The_order_is_the_reference_order_for_any_text()
    {
        Gen.Select(TextGen.Vietnamese, TextGen.Vietnamese).Sample((a, b) =>
            Math.Sign(VietnameseOrder.Compare(a, b)) == Math.Sign(ReferenceOrder.Compare(a, b)));
    }

    [Fact, Trait("Needs", "ICU")]
    public void The_order_agrees_with_the_common_locale_data_for_Vietnamese()
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        var syllable = Gen.Select(
            OneOf("b", "c", "ch", "d", "đ", "g", "h", "l", "m", "ng", "t", "th", ""),
            OneOf("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "à", "ả", "ã", "á", "ạ", "ế", "ộ", "ữ"),
            OneOf("", "n", "ng", "t")).Select((onset, vowel, coda) => onset + vowel + coda);
        var text = syllable.Array[1, 3].Select(syllables => string.Join(' ', syllables));

        Gen.Select(text, text).Sample((a, b) =>
            Math.Sign(VietnameseOrder.Compare(a, b)) == Math.Sign(vietnamese.Compare(a, b, CompareOptions.None)));
    }

    [Fact]
    public void The_key_of_any_text_is_digits_only_so_that_every_collation_agrees()
    {
        TextGen.Any.Sample(text => Assert.All(VietnameseOrder.SortKey(text), c => Assert.InRange(c, '0', '9')));
    }

    private static Gen<string> OneOf(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    private static string[] Sorted(string[] texts)
    {
        var mixed = texts.Reverse().ToArray();
        return [.. mixed.OrderBy(VietnameseOrder.SortKey, StringComparer.Ordinal)];
    }
}
