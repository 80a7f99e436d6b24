using CsCheck;

namespace DanVan.Vietnamese.Tests;

public class VietnameseTextTests
{
    [Theory, Rule(128)]
    [InlineData("Dân vận khéo", "dan van kheo")]
    [InlineData("ĐƯỜNG Đặng Thai Mai, số 12/3", "duong dang thai mai so 12 3")]
    [InlineData("  Ủy ban -- nhân dân!! ", "uy ban nhan dan")]
    [InlineData("Đắk Lắk, Krông Pắk, Ea H'leo", "dak lak krong pak ea h leo")]
    [InlineData("Ðường (chữ Eth của phông cũ)", "duong chu eth cua phong cu")]
    [InlineData("500 m² đất", "500 m2 dat")]
    [InlineData("khu\u00ADphố\u200B 5", "khupho 5")]
    [InlineData("nước 💧 sạch", "nuoc sach")]
    [InlineData("chữ 𡨸喃", "chu 𡨸喃")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void Folding_leaves_words_without_accents(string text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
    }

    [Theory, Rule(128)]
    [InlineData("hoà", "hòa")]
    [InlineData("THUỶ", "thủy")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("uý", "úy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("loá", "lóa")]
    [InlineData("tuý", "túy")]
    [InlineData("xoè", "xòe")]
    [InlineData("qúy", "quý")]
    [InlineData("gìa", "già")]
    [InlineData("cuả", "của")]
    [InlineData("gịăng", "giặng")]
    public void Both_places_of_a_tone_are_one_word(string typed, string settled)
    {
        Assert.Equal(settled, VietnameseText.Canonical(typed));
        Assert.Equal(settled, VietnameseText.Canonical(settled));
    }

    [Theory]
    [InlineData("quý quá quả quốc quyền quỳnh quỷ quét quẹo quái")]
    [InlineData("già giá giả gì gìn giếng giữa giới giúp giò giũ giày giáo")]
    [InlineData("hoàng thoát toán suýt tuýp huýt xoèn boóng huỳnh khuỷu nguyễn")]
    [InlineData("mía của cửa múa ngõa bìa chúa lúa nghĩa địa")]
    [InlineData("ngoài xoáy ngoéo khoái tuổi người rượu hươu bưởi chuối yếu hiếu kiều nhiễu thuở uống ướt")]
    [InlineData("ái ào ấy ủi ổi ưỡn ý ỷ ế ở ấp ốc hội nghị đối thoại với nhân dân")]
    [InlineData("xã phường thủy lợi hòa giải hủy bỏ tòa án khóa họp lũy kế tùy thuộc đóa hoa góa bụa xòe tỏa sáng")]
    public void Words_spelt_the_common_way_stay(string text)
    {
        Assert.Equal(text, VietnameseText.Canonical(text));
    }

    [Fact]
    public void What_is_not_one_syllable_keeps_its_tones()
    {
        Assert.Equal("càphê cafés señor héllò", VietnameseText.Canonical("CàPhê cafés señor héllò"));
    }

    [Fact, Rule(128), Trait("Needs", "ICU")]
    public void Decomposed_input_gives_the_same_as_composed()
    {
        var text = "Nghị quyết về đường Nguyễn Thị Minh Khai, tổ dân phố Phước Thuỷ";
        var decomposed = text.Normalize(System.Text.NormalizationForm.FormD);

        Assert.NotEqual(text, decomposed);
        Assert.Equal(text, VietnameseText.ToNfc(decomposed));
        Assert.Equal(VietnameseText.Fold(text), VietnameseText.Fold(decomposed));
        Assert.Equal(VietnameseText.Canonical(text), VietnameseText.Canonical(decomposed));
    }

    [Fact, Rule(128)]
    public void Marks_sent_apart_are_composed_by_tables_of_our_own()
    {
        Assert.Equal("Nghệ An, đường về quê", VietnameseText.ToNfc("Nghe\u0323\u0302 An, đươ\u0300ng vê\u0300 que\u0302"));
        Assert.Equal("ệ ệ ệ ữ", VietnameseText.ToNfc("e\u0302\u0323 ê\u0323 ẹ\u0302 u\u0303\u031B"));
    }

    [Fact]
    public void Composed_text_is_not_copied()
    {
        var text = "Đã là chữ dựng sẵn";

        Assert.Same(text, VietnameseText.ToNfc(text));
    }

    [Fact, Trait("Needs", "ICU")]
    public void Composing_is_normalisation_form_C_for_letters_and_marks_in_any_order()
    {
        TextGen.LettersAndMarks.Sample(text =>
            VietnameseText.ToNfc(text) == text.Normalize(System.Text.NormalizationForm.FormC), iter: 20_000);
    }

    [Fact]
    public void Folding_of_any_text_is_stable_and_the_same_for_all_its_forms()
    {
        TextGen.Any.Sample(text =>
        {
            var folded = VietnameseText.Fold(text);

            Assert.True(folded.Length <= text.Length);
            Assert.Equal(folded, VietnameseText.Fold(folded));
            Assert.Equal(folded, VietnameseText.Fold(VietnameseText.Canonical(text)));
            Assert.Equal(folded, VietnameseText.Fold(VietnameseText.ToNfc(text)));
            Assert.Equal(folded, VietnameseText.Fold(folded.ToUpperInvariant()));
            Assert.DoesNotContain("  ", folded);
            Assert.Equal(folded.Trim(' '), folded);
        });
    }

    [Fact]
    public void Canonical_words_of_any_text_are_stable()
    {
        TextGen.Any.Sample(text =>
        {
            var canonical = VietnameseText.Canonical(text);

            Assert.Equal(canonical, VietnameseText.Canonical(canonical));
        });
    }

    [Fact]
    public void The_span_version_writes_what_the_string_version_gives_and_allocates_nothing()
    {
        var text = "Ngõ 12, đường Đặng Thai Mai – phường Trường Vinh";
        Span<char> buffer = stackalloc char[text.Length];
        VietnameseText.Fold(text, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = VietnameseText.Fold(text, buffer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(VietnameseText.Fold(text), buffer[..length].ToString());
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Words_carry_both_forms()
    {
        var words = VietnameseText.Words("Đường hoà, tổ 5");

        Assert.Equal([new("đường", "duong"), new("hòa", "hoa"), new("tổ", "to"), new("5", "5")], words);
        Assert.True(words[0].HasMarks);
        Assert.False(words[3].HasMarks);
        Assert.Empty(VietnameseText.Words(" – "));
    }

    [Fact, Trait("Needs", "ICU")]
    public void A_long_run_of_marks_is_no_burden()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0302\u0323", 50_000));

        Assert.Equal(text.Normalize(System.Text.NormalizationForm.FormC), VietnameseText.ToNfc(text));
        Assert.Equal("a", VietnameseText.Fold(text));
    }
}
