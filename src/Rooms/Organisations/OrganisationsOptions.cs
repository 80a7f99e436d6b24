namespace DanVan.Organisations;

/// <summary>Settings of the room, section <c>DanVan:Organisations</c>.</summary>
public sealed class OrganisationsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Organisations";

    /// <summary>The operator's folder of reference files, read before the shipped ones; empty means <c>unit-data</c> in the data folder.</summary>
    public string UnitDataFolder { get; set; } = "";
}
