namespace DanVan.Platform.Search;

/// <summary>What a room gives the search of one public record. Only what everybody may read goes in: nothing unpublished is ever in the index.</summary>
public sealed record SearchDocument
{
    /// <summary>The prefix of the record's public code, <c>PA</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The record's place in public lists, newest highest (<see cref="ListPosition"/>).</summary>
    public required long Position { get; init; }

    /// <summary>The unit it belongs to; found under it and every unit above. Empty for the whole installation.</summary>
    public required string UnitPath { get; init; }

    /// <summary>Everything that can be found by its words: title, text, place, answer, code.</summary>
    public required IReadOnlyList<string?> Texts { get; init; }

    /// <summary>Short keys that the record can be filtered by, one key each: category, stage.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where it is on the map, in millionths of a degree (WGS 84); null when it has no pin.</summary>
    public MapPoint? Point { get; init; }
}
