using System.ComponentModel.DataAnnotations;

namespace DanVan.Platform.Web.Limits;

/// <summary>What is too much for any village, section <c>DanVan:Bursts</c>: forms sent by visitors who are not signed in, from one address. Beyond it the answer is 429 with Retry-After.</summary>
public sealed class BurstOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Bursts";

    /// <summary>How many forms may come at once.</summary>
    [Range(1, 1_000_000)]
    public int AtOnce { get; set; } = 300;

    /// <summary>How many a minute may come for ever.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; set; } = 300;
}
