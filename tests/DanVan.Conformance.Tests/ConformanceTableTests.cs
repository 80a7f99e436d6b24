using System.Xml.Linq;

namespace DanVan.Conformance.Tests;

public class ConformanceTableTests
{
    private static readonly IReadOnlyList<DomainRule> Rules = DomainRule.Read("""
        | No. | Mark | Source | Rule |
        |---|---|---|---|
        | 1 | law | Law 10/2022 Art 21(1) | Two thirds. |
        | 2 | design | own design | Something. |
        | 3 | law | Law 10/2022 Art 22 | Annulment. |
        | 4 | law | Law 10/2022 Art 23 | Result. |
        """);

    [Fact]
    public void A_rule_is_proved_by_a_method_that_passed_in_every_case_that_ran()
    {
        var tests = Read(
            Case("VoteTests", "Two_thirds_pass", "Pass", 1),
            Case("VoteTests", "Two_thirds_pass", "Skip", 1),
            Case("VoteTests", "Half_passes", "Pass", 2),
            Case("VoteTests", "Half_passes", "Fail", 2),
            Case("PageTests", "Only_on_PostgreSQL", "Skip", 3));

        var table = new ConformanceTable(Rules, tests);

        Assert.Equal("1 of 4 rules proved; none for: 2–4", table.Summary());
        Assert.Contains("| 1 | Law 10/2022 Art 21(1) | VoteTests.Two_thirds_pass | proved |\n", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("| 2 | own design |  | open |\n", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("| 3 | Law 10/2022 Art 22 |  | open |\n", table.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_one_failing_test_is_open_whatever_else_passes()
    {
        var table = new ConformanceTable(Rules, Read(Case("A", "Good", "Pass", 4), Case("B", "Bad", "Fail", 4), Case("A", "Both", "Pass", 1, 3)));

        Assert.Equal("2 of 4 rules proved; none for: 2, 4", table.Summary());
    }

    [Fact]
    public void The_table_is_the_same_whatever_the_order_of_the_results()
    {
        XElement[] cases = [Case("B", "Second", "Pass", 1), Case("A", "First", "Pass", 1), Case("A", "First", "Pass", 1)];

        Assert.Equal(new ConformanceTable(Rules, Read(cases)).ToMarkdown(), new ConformanceTable(Rules, Read([.. cases.Reverse()])).ToMarkdown());
        Assert.Contains("| A.First<br>B.Second | proved |", new ConformanceTable(Rules, Read(cases)).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_no_rule_is_told()
    {
        Assert.Equal("Slip", Assert.Single(new ConformanceTable(Rules, Read(Case("N.A+Inner", "Slip", "Pass", 5))).Astray).Name.Split('.')[1]);
    }

    [Fact]
    public void The_document_of_rules_numbers_147_of_them_without_a_gap()
    {
        var rules = DomainRule.Read(File.ReadAllText(Checkout.PathOf("docs", "domain-rules.md")));

        Assert.Equal(147, rules.Count);
        Assert.Equal("Law 10/2022 Art 21(1)", rules[23].Source);
        Assert.All(rules, rule => Assert.NotEmpty(rule.Source));
        Assert.Throws<FormatException>(() => DomainRule.Read("| 2 | law | Law | Text. |"));
        Assert.Throws<FormatException>(() => DomainRule.Read(""));
    }

    private static IReadOnlyList<RuleTest> Read(params XElement[] cases) => RuleTest.Read([new XDocument(new XElement("assemblies", cases))]);

    private static XElement Case(string type, string method, string result, params int[] rules) =>
        new("test",
            new XAttribute("type", type),
            new XAttribute("method", method),
            new XAttribute("result", result),
            new XElement("traits", rules.Select(rule => new XElement("trait", new XAttribute("name", "Rule"), new XAttribute("value", rule)))));
}
