namespace DanVan.Web.Tests.Harness;

/// <summary>
/// Documents that are made from the code. A test fails when what is committed differs; <c>DANVAN_UPDATE_DOCS=1</c> writes it instead.
/// </summary>
internal static class GeneratedDocument
{
    /// <summary>A part between <c>&lt;!-- name:begin --&gt;</c> and <c>&lt;!-- name:end --&gt;</c>.</summary>
    public static void Check(string path, string part, string expected)
    {
        var file = Checkout.PathOf(path);
        var (begin, end) = ($"<!-- {part}:begin -->\n", $"<!-- {part}:end -->");
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= 0 && to > from, $"{path} has no part {begin.Trim()} … {end}");

        Compare(path, text, text[..(from + begin.Length)] + expected + text[to..]);
    }

    /// <summary>A whole document.</summary>
    public static void Check(string path, string expected)
    {
        var file = Checkout.PathOf(path);
        Compare(path, File.Exists(file) ? File.ReadAllText(file) : "", expected);
    }

    /// <summary>A folder in which nothing but these documents may lie.</summary>
    public static void CheckFolder(string path, IReadOnlyDictionary<string, string> documents)
    {
        foreach (var (name, expected) in documents) Check($"{path}/{name}", expected);

        var folder = Checkout.PathOf(path);
        var strays = Directory.Exists(folder) ? Directory.GetFiles(folder).Where(file => !documents.ContainsKey(Path.GetFileName(file))).ToList() : [];
        if (Environment.GetEnvironmentVariable("DANVAN_UPDATE_DOCS") == "1") strays.ForEach(File.Delete);
        else Assert.Empty(strays);
    }

    private static void Compare(string path, string committed, string expected)
    {
        if (committed == expected) return;
        if (Environment.GetEnvironmentVariable("DANVAN_UPDATE_DOCS") == "1")
        {
            var file = Checkout.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
            return;
        }

        Assert.Fail($"{path} is out of date. Run: DANVAN_UPDATE_DOCS=1 bash test.sh DanVan.Web.Tests");
    }
}
