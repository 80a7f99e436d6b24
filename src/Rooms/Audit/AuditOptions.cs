namespace DanVan.Audit;

/// <summary>Settings of the public log, section <c>DanVan:Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Audit";

    /// <summary>The log's name in checkpoints, as it is when the log begins; empty for the site's address without its scheme. A log that has begun keeps its name.</summary>
    public string Origin { get; set; } = "";
}
