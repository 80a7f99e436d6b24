using CsCheck;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Tests;

public sealed class CsvTextTests
{
    [Fact]
    public void What_is_written_with_quotes_is_read_back()
    {
        var field = Gen.String[Gen.Char["aế\",;\n\r "], 0, 8];

        Gen.Select(field.Array[2, 5], field.Array[2, 5]).Sample((first, second) =>
        {
            var text = "x,y\n" + Write(first) + "\r\n" + Write(second);

            var rows = CsvText.Rows(text).Skip(1).Select(r => r.Fields).ToList();

            return rows.Count == 2 && rows[0].SequenceEqual(first) && rows[1].SequenceEqual(second);
        });
    }

    [Theory]
    [InlineData("a;b\n1;\"x;y\"\n", "1|x;y")]
    [InlineData("a\tb\r\n1\t2", "1|2")]
    [InlineData("\uFEFFa,b\n\n1,2\n", "1|2")]
    [InlineData("a,b\n1,", "1|")]
    public void Spreadsheets_of_every_setting_are_read(string text, string row) =>
        Assert.Equal(row, string.Join('|', CsvText.Rows(text).Skip(1).Single().Fields));

    [Fact]
    public void A_row_knows_the_line_on_which_it_starts()
    {
        var rows = CsvText.Rows("a,b\n\"one\ntwo\",2\n\n3,4").ToList();

        Assert.Equal([1, 2, 5], rows.Select(r => r.Line));
    }

    private static string Write(string[] fields) => string.Join(',', fields.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
