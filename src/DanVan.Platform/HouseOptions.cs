using System.ComponentModel.DataAnnotations;

namespace DanVan.Platform;

/// <summary>Settings of the whole house, section <c>DanVan</c>.</summary>
public sealed class HouseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan";

    /// <summary>The province or commune that runs this installation, as a unit path; 40 is Nghệ An.</summary>
    [Required, RegularExpression(@"\d{2}(/\d{5})?")]
    public string Home { get; set; } = "40";
}
