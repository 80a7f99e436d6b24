namespace DanVan.Conformance;

/// <summary>One numbered rule of docs/domain-rules.md.</summary>
/// <param name="Number">1 to 147; never given anew.</param>
/// <param name="Source">The law, practice or design it comes from.</param>
public sealed record DomainRule(int Number, string Source)
{
    /// <summary>Reads the rules from the rows of the tables in the document.</summary>
    public static IReadOnlyList<DomainRule> Read(string markdown)
    {
        var rules = markdown.Split('\n').Select(ReadRow).OfType<DomainRule>().ToList();
        return rules.Select(rule => rule.Number).SequenceEqual(Enumerable.Range(1, rules.Count)) && rules.Count > 0
            ? rules
            : throw new FormatException("The rules are not numbered from 1 without a gap.");
    }

    private static DomainRule? ReadRow(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is ["", var number, _, var source, _, ""] && int.TryParse(number, out var value) ? new(value, source) : null;
}
