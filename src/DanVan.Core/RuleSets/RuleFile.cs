using System.Text.Json;
using System.Text.RegularExpressions;

namespace DanVan.Core.RuleSets;

/// <summary>Rule sets as JSON documents: reading with every fault named, and the values an administrator changed.</summary>
public static partial class RuleFile
{
    /// <summary>Reads a changed value as it was stored. Throws <see cref="JsonException"/> when it is none.</summary>
    public static RuleEntry ReadEntry(string json) => JsonSerializer.Deserialize<RuleEntry>(json, StrictJson.Options)!;

    /// <summary>Writes a changed value for storage.</summary>
    public static string WriteEntry(RuleEntry entry) => JsonSerializer.Serialize(entry, StrictJson.Options);

    internal static bool IsKey(string word) => Key().IsMatch(word);

    /// <summary>Reads one file; null when it has faults, which are added to the list.</summary>
    internal static RuleSet? Read(string name, Stream content, List<string> faults)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Document>(content, StrictJson.Options)!;
            var found = Faults(name, file).ToList();
            faults.AddRange(found.Select(fault => $"{name}: {fault}."));
            return found.Count > 0 ? null : new(file.Id, file.Title, [.. file.Versions.Select(version => version.ToVersion(file.Id))]);
        }
        catch (JsonException fault)
        {
            faults.Add($"{name}: {fault.Message}");
            return null;
        }
    }

    private static IEnumerable<string> Faults(string name, Document file)
    {
        if (!IsKey(file.Id)) yield return $"the id '{file.Id}' is not kebab-case";
        if (!name.EndsWith($"{file.Id}.json", StringComparison.Ordinal)) yield return $"the file of '{file.Id}' has another name";
        if (file.Versions.Count == 0) yield return "there is no version";

        foreach (var (earlier, later) in file.Versions.Zip(file.Versions.Skip(1)))
            if (earlier.ValidTo is null || earlier.ValidTo >= later.ValidFrom) yield return $"the versions of {earlier.ValidFrom:yyyy-MM-dd} and {later.ValidFrom:yyyy-MM-dd} overlap or stand in the wrong order";

        foreach (var version in file.Versions)
        {
            if (version.ValidTo < version.ValidFrom) yield return $"the version of {version.ValidFrom:yyyy-MM-dd} ends before it begins";
            if (version.Sources.Count == 0) yield return $"the version of {version.ValidFrom:yyyy-MM-dd} names no source";
            foreach (var (key, entry) in version.Values)
            {
                if (!IsKey(key)) yield return $"the key '{key}' is not kebab-case";
                foreach (var fault in entry.Faults()) yield return $"'{key}' of {version.ValidFrom:yyyy-MM-dd} {fault}";
            }
        }

        foreach (var key in file.Versions.SelectMany(version => version.Values).GroupBy(value => value.Key, value => value.Value.Kind))
            if (key.Distinct().Count() > 1) yield return $"'{key.Key}' is of two kinds";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Key();

    private sealed record Document(string Id, BilingualText Title, IReadOnlyList<Version> Versions);

    private sealed record Version(
        DateOnly ValidFrom, Confidence Confidence, IReadOnlyList<BilingualText> Sources, IReadOnlyDictionary<string, RuleEntry> Values, DateOnly? ValidTo = null, BilingualText? Note = null)
    {
        public RuleVersion ToVersion(string setId) => new(setId, ValidFrom, ValidTo, Confidence, Sources, Values, Note);
    }
}
