namespace DanVan.Core.Tests;

public class PlainTextTests
{
    [Fact]
    public void What_a_database_refuses_or_a_reader_cannot_see_is_dropped()
    {
        Assert.Equal("Đèn hỏng", PlainText.Line("Đe\u0300n\u0000 \u202Ehỏng\u200B\uFEFF"));
        Assert.Equal("\uFFFDa", PlainText.Line("\uD83Da"));
        Assert.Equal("đèn 💡", PlainText.Line("  đèn \t\r\n 💡 "));
    }

    [Fact]
    public void Lines_stay_and_gaps_close()
    {
        Assert.Equal("một\n\nhai\nba", PlainText.Lines("\r\n một  \r\n\r\n\r\n\r\nhai\rba\n\n"));
        Assert.Equal("", PlainText.Lines(null));
        Assert.Equal("", PlainText.Line(" \u0007 "));
    }
}
