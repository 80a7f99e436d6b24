using Xunit.v3;

namespace DanVan.Testing;

/// <summary>The numbered rule of docs/domain-rules.md that a test proves; the conformance table is made from these traits.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class RuleAttribute(int number) : Attribute, ITraitAttribute
{
    /// <summary>The rule's number, 1 to 147.</summary>
    public int Number { get; } = number;

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Rule", $"{Number}")];
}
