using System.Text.Json;
using DanVan.Core.Deadlines;

namespace DanVan.Core.RuleSets;

/// <summary>One value of a rule set: a time limit, a number, a share, a switch, a list or a table; exactly one of them.</summary>
/// <param name="Label">What it is, for people.</param>
/// <param name="Source">Its own article where the version's sources are not precise enough: <c>Điều 28 Luật Khiếu nại số 02/2011/QH13</c>.</param>
/// <param name="Deadline">A time limit.</param>
/// <param name="Number">A whole number: days of a posting, members of a board, đồng.</param>
/// <param name="Share">A threshold as a fraction.</param>
/// <param name="On">Yes or no.</param>
/// <param name="List">A closed list of words or codes.</param>
/// <param name="Table">Rows that a room reads into a type of its own.</param>
/// <param name="Confidence">How sure it is, where it differs from its version.</param>
/// <param name="Note">What to check.</param>
public sealed record RuleEntry(
    BilingualText Label,
    BilingualText? Source = null,
    LimitValue? Deadline = null,
    NumberValue? Number = null,
    ShareValue? Share = null,
    bool? On = null,
    IReadOnlyList<string>? List = null,
    JsonElement? Table = null,
    Confidence? Confidence = null,
    BilingualText? Note = null)
{
    private const int LongestLimit = 3660;

    /// <summary>The kind of value: <c>deadline</c>, <c>number</c>, <c>share</c>, <c>on</c>, <c>list</c> or <c>table</c>; null when there is none or more than one.</summary>
    public string? Kind => Kinds().ToList() is [var only] ? only : null;

    /// <summary>What is wrong with the value itself, in English; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Kind is null) yield return "has not exactly one value";
        if (Deadline is { } limit && (limit.Amount < 1 || limit.Extensions < 0 || limit.ExtensionAmount < 1)) yield return "counts less than nothing";
        if (Deadline is { Amount: > LongestLimit } or { ExtensionAmount: > LongestLimit }) yield return $"counts more than {LongestLimit}";
        if (Deadline is { From: var from } && !RuleFile.IsKey(from)) yield return $"counts from '{from}', which is not kebab-case";
        if (Number is { } number && (number.Value < number.Min || number.Value > number.Max)) yield return "lies outside its own bounds";
        if (Share is { } share && (share.Numerator < 0 || share.Denominator < 1 || share.Numerator > share.Denominator)) yield return "is not a share from 0 to 1";
        if (List is { Count: 0 } || (List is not null && List.Distinct().Count() < List.Count)) yield return "is an empty list or names something twice";
        if (Table is { } table && table.ValueKind != JsonValueKind.Array) yield return "is not a table of rows";
    }

    private IEnumerable<string> Kinds()
    {
        if (Deadline is not null) yield return "deadline";
        if (Number is not null) yield return "number";
        if (Share is not null) yield return "share";
        if (On is not null) yield return "on";
        if (List is not null) yield return "list";
        if (Table is not null) yield return "table";
    }
}

/// <summary>A time limit as data.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="From">The event it counts from, in kebab-case.</param>
/// <param name="Extensions">How often it may be extended; absent when the law does not say.</param>
/// <param name="ExtensionAmount">How long one extension may be, in <paramref name="Unit"/>.</param>
public sealed record LimitValue(int Amount, TimeUnit Unit, string From, int? Extensions = null, int? ExtensionAmount = null);

/// <summary>A whole number with the bounds an administrator may choose within.</summary>
public sealed record NumberValue(long Value, long? Min = null, long? Max = null);

/// <summary>A threshold: "at least 2/3" or "more than 1/2" of a whole, decided in whole numbers.</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Denominator">Below the line.</param>
/// <param name="AtLeast">True for "at least" (từ … trở lên), false for "more than" (trên …).</param>
public sealed record ShareValue(long Numerator, long Denominator, bool AtLeast)
{
    /// <summary>True when <paramref name="part"/> of <paramref name="whole"/> reaches the threshold. Nothing of nothing never does.</summary>
    public bool IsReached(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        var (have, need) = ((Int128)Denominator * part, (Int128)Numerator * whole);
        return whole > 0 && (AtLeast ? have >= need : have > need);
    }
}
