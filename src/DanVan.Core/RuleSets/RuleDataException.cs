namespace DanVan.Core.RuleSets;

/// <summary>Rule files that cannot be used: the program does not start with them.</summary>
/// <param name="faults">Every fault found, each with its file.</param>
public sealed class RuleDataException(IReadOnlyList<string> faults) : Exception($"{faults.Count} fault(s) in rule files:\n{string.Join('\n', faults)}")
{
    /// <summary>Every fault found, each with its file.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
