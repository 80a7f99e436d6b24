using Xunit;

namespace DanVan.Testing;

/// <summary>A law of the house over all its code.</summary>
public static class Law
{
    /// <summary>Fails with every place that breaks the law, one a line.</summary>
    public static void Holds(IEnumerable<string> broken)
    {
        var lines = broken.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0) Assert.Fail($"{lines.Count} places:\n{string.Join('\n', lines)}");
    }
}
