using DanVan.Vietnamese;

namespace DanVan.Organisations.Domain;

/// <summary>A village as it was between two days.</summary>
public sealed class VillageVersion : IVersioned
{
    private VillageVersion()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose version.</summary>
    public VillageId VillageId { get; private init; }

    /// <summary>The commune's path on these days, <c>40/17971</c>.</summary>
    public string CommunePath { get; private set; } = "";

    /// <summary>Of which kind.</summary>
    public VillageKind Kind { get; private set; }

    /// <summary>Its full name, <c>Xóm Sen 1</c>.</summary>
    [DanVan.Platform.Privacy.NotPersonal("of a village, not of a person")]
    public string Name { get; private set; } = "";

    /// <summary>The name folded: equal for names that only accents or case tell apart.</summary>
    [DanVan.Platform.Privacy.NotPersonal("of a village, not of a person")]
    public string NameKey { get; private set; } = "";

    /// <summary>Orders names as Vietnamese does, numbers by value.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>A point in it, degrees WGS 84; null when not known.</summary>
    [DanVan.Platform.Privacy.NotPersonal("of a village, not of a person")]
    public double? Latitude { get; private set; }

    /// <summary>A point in it, degrees WGS 84; null when not known.</summary>
    [DanVan.Platform.Privacy.NotPersonal("of a village, not of a person")]
    public double? Longitude { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; private init; }

    /// <summary>First day no longer; null while it lasts.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The number of the resolution or decision it rests on; may be empty for the first entry.</summary>
    public string Document { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>The days.</summary>
    public ValidPeriod Valid => new(ValidFrom, ValidTo);

    /// <summary>Kind, name and point.</summary>
    public VillageDetails Details => new(Kind, Name, Latitude is { } lat && Longitude is { } lon ? new GeoPoint(lat, lon) : null);

    internal static VillageVersion Begin(VillageId village, string communePath, VillageDetails details, DateOnly from, string document, DateTimeOffset now)
    {
        var version = new VillageVersion { Id = Guid.CreateVersion7(now), VillageId = village, ValidFrom = from, Document = document, EnteredAt = now };
        version.Correct(communePath, details);
        return version;
    }

    internal void Correct(string communePath, VillageDetails details)
    {
        CommunePath = communePath;
        Kind = details.Kind;
        Name = VillageText.Tidy(details.Name);
        NameKey = VietnameseText.Fold(Name);
        SortKey = VietnameseOrder.SortKey(Name);
        (Latitude, Longitude) = (details.Point?.Lat, details.Point?.Lon);
    }

    internal void End(DateOnly day) => ValidTo = day;
}

/// <summary>How names of villages are kept.</summary>
public static class VillageText
{
    /// <summary>Composed, trimmed, single spaces.</summary>
    public static string Tidy(string name) => string.Join(' ', VietnameseText.ToNfc(name).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
