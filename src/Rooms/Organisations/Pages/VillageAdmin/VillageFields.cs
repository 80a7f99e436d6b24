using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DanVan.Organisations.Domain;
using DanVan.Vietnamese;

namespace DanVan.Organisations.Pages.VillageAdmin;

/// <summary>What is asked about a village.</summary>
public class VillageFields : IValidatableObject
{
    /// <summary>Of which kind.</summary>
    [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.KindMissing))]
    public VillageKind? Kind { get; set; } = VillageKind.Village;

    /// <summary>Its full name.</summary>
    [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.VillageNameMissing))]
    [StringLength(Domain.Village.NameMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.VillageNameLong))]
    public string Name { get; set; } = "";

    /// <summary>The first day.</summary>
    [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
    public DateOnly? From { get; set; }

    /// <summary>The resolution or decision.</summary>
    [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
    public string? Document { get; set; }

    /// <summary>Latitude as the map writes it, with a point.</summary>
    public string? Latitude { get; set; }

    /// <summary>Longitude as the map writes it, with a point.</summary>
    public string? Longitude { get; set; }

    /// <summary>Kind, name and point as the domain takes them.</summary>
    public VillageDetails Details => new(Kind!.Value, VillageText.Tidy(Name), Point);

    private GeoPoint? Point => Degrees(Latitude) is { } lat && Degrees(Longitude) is { } lon ? new GeoPoint(lat, lon) : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Name.Length > 0 && VietnameseText.Fold(Name).Length == 0) yield return new(OrganisationsTexts.VillageNameMissing, [nameof(Name)]);
        if (Kind is { } kind && !Enum.IsDefined(kind)) yield return new(OrganisationsTexts.KindMissing, [nameof(Kind)]);
        if ((Latitude ?? Longitude) is { Length: > 0 } && Point is not { IsNearVietnam: true }) yield return new(OrganisationsTexts.PointOutside, [nameof(Latitude)]);
    }

    /// <summary>Fills the fields from a village.</summary>
    public static void Fill(VillageFields fields, VillageDetails details)
    {
        (fields.Kind, fields.Name) = (details.Kind, details.Name);
        fields.Latitude = details.Point?.Lat.ToString(CultureInfo.InvariantCulture);
        fields.Longitude = details.Point?.Lon.ToString(CultureInfo.InvariantCulture);
    }

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
