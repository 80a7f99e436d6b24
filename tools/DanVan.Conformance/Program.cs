using System.Xml;
using System.Xml.Linq;
using DanVan.Conformance;

const string Usage = """
    Makes docs/conformance.md from the results of all tests and says which rules are proved.

      dotnet run --project tools/DanVan.Conformance -- --results DIR [--check] [--root DIR]

      --results DIR   folder with the test runners' files (-result-xml)
      --check         write nothing; fail when the committed file differs
      --root DIR      the checkout (default: the current folder)
    """;

var options = Options(args);
if (options is not { } given || !Directory.Exists(given.Results))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var document = Path.Combine(given.Root, "docs", "conformance.md");
try
{
    var rules = DomainRule.Read(await File.ReadAllTextAsync(Path.Combine(given.Root, "docs", "domain-rules.md")));
    var results = Directory.GetFiles(given.Results, "*.xml").Order(StringComparer.Ordinal).Select(XDocument.Load).ToList();
    var table = new ConformanceTable(rules, RuleTest.Read(results));
    foreach (var test in table.Astray) Console.Error.WriteLine($"{test.Name} names rule {test.Rule}, which does not exist.");
    Console.WriteLine(table.Summary());

    var text = table.ToMarkdown();
    var isCommitted = File.Exists(document) && (await File.ReadAllTextAsync(document)).ReplaceLineEndings("\n") == text;
    if (given.Check && !isCommitted) Console.Error.WriteLine("docs/conformance.md differs from the results: run all tests, then this without --check, and commit the file.");
    if (!given.Check && !isCommitted) await File.WriteAllTextAsync(document, text);
    return table.Astray.Any() || (given.Check && !isCommitted) ? 1 : 0;
}
catch (Exception fault) when (fault is IOException or XmlException or FormatException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}

static (string Results, bool Check, string Root)? Options(string[] args)
{
    var (results, check, root) = ("", false, ".");
    for (var i = 0; i < args.Length; i++)
    {
        if (args[i] == "--check") check = true;
        else if (args[i] == "--results" && i + 1 < args.Length) results = args[++i];
        else if (args[i] == "--root" && i + 1 < args.Length) root = args[++i];
        else return null;
    }

    return (results, check, root);
}
