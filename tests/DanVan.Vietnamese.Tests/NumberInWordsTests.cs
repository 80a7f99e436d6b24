using CsCheck;

namespace DanVan.Vietnamese.Tests;

public class NumberInWordsTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh bốn")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(1_000, "một nghìn")]
    [InlineData(1_005, "một nghìn không trăm linh năm")]
    [InlineData(1_050, "một nghìn không trăm năm mươi")]
    [InlineData(12_000_000, "mười hai triệu")]
    [InlineData(1_000_005, "một triệu không trăm linh năm")]
    [InlineData(1_005_000_000, "một tỷ không trăm linh năm triệu")]
    [InlineData(1_500_000_000_000, "một nghìn năm trăm tỷ")]
    [InlineData(1_000_000_000_000_000_000, "một tỷ tỷ")]
    [InlineData(-21, "âm hai mươi mốt")]
    public void Numbers_are_read_as_people_read_them(long number, string words)
    {
        Assert.Equal(words, NumberInWords.Of(number));
    }

    [Fact]
    public void An_amount_in_words_ends_in_dong()
    {
        Assert.Equal("hai trăm hai mươi ba nghìn năm trăm đồng", NumberInWords.OfMoney(223_500));
        Assert.Equal("không đồng", NumberInWords.OfMoney(0));
    }

    [Fact]
    public void The_words_of_any_number_lead_back_to_it()
    {
        Gen.OneOf(Gen.Long, Gen.Long[-2_000_000, 2_000_000], Gen.Long[0, 1 << 20].Select(n => n * 1_000_000_000))
            .Sample(number => SpokenNumber.Parse(NumberInWords.Of(number)) == number);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_greatest_and_the_least_number_have_words(long number)
    {
        Assert.Equal(number, SpokenNumber.Parse(NumberInWords.Of(number)));
    }
}
