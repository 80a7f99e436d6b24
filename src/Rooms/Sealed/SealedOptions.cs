using System.ComponentModel.DataAnnotations;

namespace DanVan.Sealed;

/// <summary>Settings of the sealed form, section <c>DanVan:Sealed</c>. Beyond them the form is not taken at once: it comes back with everything that was typed and says when to send it again.</summary>
public sealed class SealedOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Sealed";

    /// <summary>How many may come at once from one address: a village behind one address, or a reception hall.</summary>
    [Range(1, 1_000_000)]
    public int AddressAtOnce { get; set; } = 30;

    /// <summary>How many an hour may come from one address for ever.</summary>
    [Range(1, 1_000_000)]
    public int AddressPerHour { get; set; } = 30;

    /// <summary>Seconds a person needs at least to read and fill the form.</summary>
    [Range(0, 600)]
    public int LeastSeconds { get; set; } = 5;
}
