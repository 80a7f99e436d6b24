using System.ComponentModel.DataAnnotations;

namespace DanVan.Feedback.Sending;

/// <summary>Settings of sending, section <c>DanVan:Feedback</c>.</summary>
public sealed class SendingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Feedback";

    /// <summary>How many reports may come at once from one address before the next wait in the slower queue: a village behind one address.</summary>
    [Range(1, 1_000_000)]
    public int AddressAtOnce { get; set; } = 60;

    /// <summary>How many an hour may come from one address for ever.</summary>
    [Range(1, 1_000_000)]
    public int AddressPerHour { get; set; } = 30;

    /// <summary>Seconds a person needs at least from the first step to the last; whoever is faster waits in the slower queue.</summary>
    [Range(0, 600)]
    public int LeastSeconds { get; set; } = 5;
}
