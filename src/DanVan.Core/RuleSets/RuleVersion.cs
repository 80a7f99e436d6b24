using System.Text.Json;
using DanVan.Core.Deadlines;

namespace DanVan.Core.RuleSets;

/// <summary>A rule set as it stood in one period (quy định theo thời điểm). Reading a key that is not there, or as another kind, is a mistake of the program and throws.</summary>
/// <param name="SetId">The rule set: <c>complaint-limits</c>.</param>
/// <param name="ValidFrom">The first day in force.</param>
/// <param name="ValidTo">The last day in force; null while it is.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Sources">Laws with their articles.</param>
/// <param name="Values">The values by key.</param>
/// <param name="Note">What to check.</param>
public sealed record RuleVersion(
    string SetId, DateOnly ValidFrom, DateOnly? ValidTo, Confidence Confidence, IReadOnlyList<BilingualText> Sources, IReadOnlyDictionary<string, RuleEntry> Values, BilingualText? Note = null)
{
    /// <summary>The first day of the version of the law this one is a part of; earlier than <see cref="ValidFrom"/> when a local change split it.</summary>
    public DateOnly LawFrom { get; init; } = ValidFrom;

    /// <summary>The local changes that hold in it, oldest first.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>True on the days it is in force.</summary>
    public bool Holds(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>A time limit, ready to start: <c>InForce("complaint-limits", day).Deadline("accept")</c>.</summary>
    public DeadlineRule Deadline(string key)
    {
        var limit = Read(key, entry => entry.Deadline);
        return new($"{SetId}/{key}", limit.From, new(limit.Amount, limit.Unit), limit.Extensions, limit.ExtensionAmount);
    }

    /// <summary>A whole number.</summary>
    public long Number(string key) => Read(key, entry => entry.Number).Value;

    /// <summary>A threshold.</summary>
    public ShareValue Share(string key) => Read(key, entry => entry.Share);

    /// <summary>A switch.</summary>
    public bool IsOn(string key) => Entry(key).On ?? throw Other(key);

    /// <summary>A closed list.</summary>
    public IReadOnlyList<string> List(string key) => Read(key, entry => entry.List);

    /// <summary>The rows of a table in a type of the room; unknown or missing fields are faults.</summary>
    public IReadOnlyList<T> Table<T>(string key) =>
        (Entry(key).Table ?? throw Other(key)).Deserialize<IReadOnlyList<T>>(StrictJson.Options)!;

    private RuleEntry Entry(string key) => Values.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"'{SetId}' has no '{key}' in its version of {ValidFrom:yyyy-MM-dd}.");

    private T Read<T>(string key, Func<RuleEntry, T?> value) where T : class => value(Entry(key)) ?? throw Other(key);

    private InvalidOperationException Other(string key) => new($"'{SetId}/{key}' is a {Entry(key).Kind}.");
}
