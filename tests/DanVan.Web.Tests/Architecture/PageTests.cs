namespace DanVan.Web.Tests.Architecture;

public class PageTests
{
    /// <summary>Words that are the same in every language.</summary>
    private static readonly string[] _names = ["DanVan", "CSV", "Atom", "GeoJSON", "XLSX", "DOCX", "PDF", "JSON", "QR", "Open311", "VI", "EN"];

    [Fact]
    public void No_word_stands_in_the_markup_of_a_page()
    {
        var words =
            from module in CodeBase.Served
            from page in PageWords.PagesOf(module)
            from word in PageWords.In(page)
            where _names.Aggregate(word, (text, name) => text.Replace(name, "", StringComparison.Ordinal)).Any(char.IsLetter)
            select $"{page.Name}: \"{word}\" belongs in a text file";

        Law.Holds(words);
    }
}
