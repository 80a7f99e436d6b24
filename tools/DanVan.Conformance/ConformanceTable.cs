using System.Text;

namespace DanVan.Conformance;

/// <summary>Which rules are proved by which tests.</summary>
/// <param name="rules">All rules, in order.</param>
/// <param name="tests">All tests that name a rule.</param>
public sealed class ConformanceTable(IReadOnlyList<DomainRule> rules, IReadOnlyList<RuleTest> tests)
{
    private readonly ILookup<int, RuleTest> _tests = tests.ToLookup(test => test.Rule);

    /// <summary>Tests that name a number that is no rule: a slip to be mended.</summary>
    public IEnumerable<RuleTest> Astray => tests.Where(test => test.Rule < 1 || test.Rule > rules.Count);

    /// <summary>One line: how many rules are proved, and which have no test that proves them.</summary>
    public string Summary()
    {
        var open = rules.Select(rule => rule.Number).Where(number => !IsProved(number)).ToList();
        return $"{rules.Count - open.Count} of {rules.Count} rules proved; none for: {(open.Count == 0 ? "-" : Ranges(open))}";
    }

    /// <summary>The document docs/conformance.md.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# Conformance\n\nMade from the results of all tests by `tools/DanVan.Conformance`; do not edit. The rules are in [domain-rules.md](domain-rules.md).\n\n");
        text.Append(Summary()).Append("\n\n| Rule | Source | Tests | State |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var names = _tests[rule.Number].Where(test => test.Passed).Select(test => test.Name).Distinct().Order(StringComparer.Ordinal);
            text.Append("| ").AppendJoin(" | ", rule.Number, rule.Source, string.Join("<br>", names), IsProved(rule.Number) ? "proved" : "open").Append(" |\n");
        }

        return text.ToString();
    }

    private bool IsProved(int number) => _tests[number].Any(test => test.Passed) && !_tests[number].Any(test => test.Failed);

    private static string Ranges(IReadOnlyList<int> numbers)
    {
        var ranges = numbers.Select((number, index) => (number, run: number - index)).GroupBy(pair => pair.run, pair => pair.number);
        return string.Join(", ", ranges.Select(run => run.Count() == 1 ? $"{run.First()}" : $"{run.First()}–{run.Last()}"));
    }
}
