using System.Globalization;
using DanVan.PublicLog;

namespace DanVan.Audit.Keeping;

/// <summary>What the operator reads after having mended the log, or why it was not.</summary>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Lines">What happened, and what to do next.</param>
public sealed record KeeperAnswer(bool IsDone, IReadOnlyList<string> Lines)
{
    /// <summary>It is done.</summary>
    public static KeeperAnswer Done(params IEnumerable<string> lines) => new(true, [.. lines]);

    /// <summary>It was not done.</summary>
    public static KeeperAnswer Refused(params IEnumerable<string> lines) => new(false, [.. lines]);

    /// <summary>So many entries, in words.</summary>
    internal static string Entries(long count) => count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} entries");

    /// <summary>A state of a log, in words.</summary>
    internal static string Of(TreeHead head) => $"{Entries(head.Size)}, root {head.Root}";
}
