namespace DanVan.Organisations.Domain;

/// <summary>One boundary file: which units it draws on which days, how exact it is and whose it is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Level">The tier it draws.</param>
/// <param name="Province">The province it is of; null for the whole country.</param>
/// <param name="Valid">The days for which its lines hold.</param>
/// <param name="AccuracyMetres">How far a line may be off.</param>
/// <param name="Credit">Named beside each map.</param>
/// <param name="Licence">The terms.</param>
public sealed record BoundaryLayer(string File, UnitLevel Level, string? Province, ValidPeriod Valid, int AccuracyMetres, string Credit, string Licence)
{
    private readonly Lazy<Topology?> _topology = new(() => null);

    /// <summary>Reads the outlines; null when the file is missing. It is called once, when the layer is first needed.</summary>
    public required Func<Topology?> Read
    {
        init => _topology = new(value);
    }

    /// <summary>The outlines; null when the file is missing.</summary>
    public Topology? Topology => _topology.Value;

    /// <summary>True when the layer draws that tier of that province (null: of the country) on that day.</summary>
    public bool Draws(UnitLevel level, string? province, DateOnly date) => Level == level && Province == province && Valid.Contains(date) && Topology is not null;
}

/// <summary>A place that every map of the country names.</summary>
/// <param name="Vietnamese">Its name.</param>
/// <param name="English">Its English name.</param>
/// <param name="UnitCode">The special zone it belongs to.</param>
/// <param name="Point">Where the name stands.</param>
public sealed record MapLabel(string Vietnamese, string English, string UnitCode, GeoPoint Point);
