namespace DanVan.Core.Deadlines;

/// <summary>A legal or local time limit as a rule set gives it.</summary>
/// <param name="Id">Rule set and key: <c>complaint-limits/accept</c>.</param>
/// <param name="BaseEvent">What it counts from, in kebab-case: <c>received</c>.</param>
/// <param name="Limit">How long.</param>
/// <param name="ExtensionsAllowed">How often it may be extended; null when the rule does not say.</param>
/// <param name="ExtensionAmount">How long one extension may be, in the limit's unit; null when the rule does not say.</param>
public sealed record DeadlineRule(string Id, string BaseEvent, TimeLimit Limit, int? ExtensionsAllowed = null, int? ExtensionAmount = null);
