using System.ComponentModel.DataAnnotations;

namespace DanVan.Platform.Web;

/// <summary>Where people find this installation, section <c>DanVan:Site</c>.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Site";

    /// <summary>The public address without a slash at its end, for links in mails, QR codes and printed slips.</summary>
    [Required]
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Who runs this installation and answers for it, shown at the foot of each page.</summary>
    public string Operator { get; set; } = "";

    /// <summary>The same in English; the Vietnamese name when empty.</summary>
    public string OperatorEnglish { get; set; } = "";

    /// <summary>The operator's own map tiles, <c>https://tiles.example.vn/{z}/{x}/{y}.png</c>; empty for the map drawn from the product's data.</summary>
    public string Tiles { get; set; } = "";

    /// <summary>What the tiles' licence asks to be shown on the map.</summary>
    public string TilesCredit { get; set; } = "";

    /// <summary>The full address of a page.</summary>
    /// <param name="path">From the root, <c>/phan-anh</c>.</param>
    public string AddressOf(string path) => Address.TrimEnd('/') + path;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return new ValidationResult($"{Section}:Address must be a full address, such as https://danvan.nghean.gov.vn.", [nameof(Address)]);
        if (Tiles.Length > 0 && (!Uri.TryCreate(Tiles, UriKind.Absolute, out var tiles) || tiles.Scheme is not ("http" or "https")))
            yield return new ValidationResult($"{Section}:Tiles must be a full address with {{z}}, {{x}} and {{y}}.", [nameof(Tiles)]);
    }
}
