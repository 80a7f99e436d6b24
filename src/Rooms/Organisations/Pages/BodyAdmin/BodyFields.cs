using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>What is asked about a body.</summary>
public sealed class BodyFields
{
    /// <summary>Its kind; empty for one of its own.</summary>
    [StringLength(60, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameLong))]
    public string? Kind { get; set; }

    /// <summary>Its Vietnamese name.</summary>
    [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameMissing))]
    [StringLength(Domain.Body.NameMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameLong))]
    public string Name { get; set; } = "";

    /// <summary>Its English name.</summary>
    [StringLength(Domain.Body.NameMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameLong))]
    public string? NameEnglish { get; set; }

    /// <summary>The body it belongs to.</summary>
    public string? Above { get; set; }

    /// <summary>Its place in the list.</summary>
    [Range(0, 9999, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.NumberImpossible))]
    public int Order { get; set; } = 500;

    /// <summary>The first day.</summary>
    [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
    public DateOnly? From { get; set; }

    /// <summary>The decision.</summary>
    [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
    public string? Document { get; set; }

    /// <summary>As the domain takes it.</summary>
    public BodyDetails Details => new(string.IsNullOrEmpty(Kind) ? "other" : Kind, Name, NameEnglish ?? "", BodyId.TryParse(Above, null, out var above) && Above is { Length: > 0 } ? above : null, Order);

    /// <summary>Fills the fields from a body.</summary>
    public void Fill(BodyDetails details) =>
        (Kind, Name, NameEnglish, Above, Order) = (details.Kind == "other" ? null : details.Kind, details.Name, details.NameEnglish, details.Above?.ToString(), details.Order);
}
