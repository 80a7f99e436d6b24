namespace DanVan.Core.RuleSets;

/// <summary>A value that this installation changed from a day on, such as a shorter limit set by the province. Stored by the administration, laid over the law by <see cref="RuleBook.With"/>.</summary>
/// <param name="SetId">The rule set.</param>
/// <param name="Key">The value in it.</param>
/// <param name="ValidFrom">The first day it holds; it ends with the version of the law it changes, or with a later change of the same value.</param>
/// <param name="Entry">The new value, of the same kind.</param>
/// <param name="Reason">Why, with the number of the document that decided it.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When, UTC.</param>
public sealed record RuleChange(string SetId, string Key, DateOnly ValidFrom, RuleEntry Entry, string Reason, AccountId By, DateTimeOffset At);

/// <summary>Why a change of a value is refused.</summary>
public static class RuleRefusals
{
    /// <summary>There is no such rule set or value on that day.</summary>
    public static readonly Refusal Unknown = new("rules.unknown");

    /// <summary>The new value is of another kind.</summary>
    public static readonly Refusal OtherKind = new("rules.other-kind");

    /// <summary>The new value makes no sense or lies outside the bounds.</summary>
    public static readonly Refusal OutOfBounds = new("rules.out-of-bounds");

    /// <summary>The reason is missing.</summary>
    public static readonly Refusal ReasonMissing = new("rules.reason-missing");
}
