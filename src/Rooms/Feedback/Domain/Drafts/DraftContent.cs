namespace DanVan.Feedback.Domain.Drafts;

/// <summary>The answers of a draft. Everything is what was typed and checked by its step; what is null was not asked or not answered.</summary>
public sealed class DraftContent
{
    /// <summary>The key of the form: sending twice makes one item.</summary>
    public Guid FormKey { get; init; }

    /// <summary>When the first step was answered.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>True when something no person does was seen: the trap field was filled. The item then goes to the slower queue.</summary>
    public bool IsOdd { get; set; }

    /// <summary>Reflection or recommendation.</summary>
    public FeedbackKind? Kind { get; set; }

    /// <summary>The category's key.</summary>
    public string? Category { get; set; }

    /// <summary>Province and commune, and the village where given.</summary>
    public string? UnitPath { get; set; }

    /// <summary>The village or hamlet in the sender's words, where it is in no list.</summary>
    public string? Place { get; set; }

    /// <summary>Latitude in millionths of a degree.</summary>
    public int? LatitudeE6 { get; set; }

    /// <summary>Longitude in millionths of a degree.</summary>
    public int? LongitudeE6 { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Answers to the category's questions, by the question's key.</summary>
    public Dictionary<string, string> Answers { get; init; } = [];

    /// <summary>True when the sender says that people are in danger now.</summary>
    public bool IsDanger { get; set; }

    /// <summary>True when people or children can be seen in a photo.</summary>
    public bool ShowsPeople { get; set; }

    /// <summary>True when similar items were shown and the sender went on.</summary>
    public bool SawSimilar { get; set; }

    /// <summary>True: no identity at all. False: contact is given. Null: not asked yet.</summary>
    public bool? IsAnonymous { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The address in words.</summary>
    public string? Address { get; set; }

    /// <summary>The ticked purposes of the privacy notice.</summary>
    public List<string> Purposes { get; init; } = [];

    /// <summary>The version of the privacy notice that was shown.</summary>
    public string? Notice { get; set; }

    /// <summary>The first step that still lacks something; null when it can be sent.</summary>
    public SendStep? Gap =>
        Kind is null || Category is null ? SendStep.What
        : UnitPath is null ? SendStep.Where
        : Text is null ? SendStep.Details
        : IsAnonymous is null ? SendStep.Contact
        : null;
}

/// <summary>The steps of sending.</summary>
public enum SendStep
{
    /// <summary>What it is about.</summary>
    What = 1,

    /// <summary>Where it is.</summary>
    Where,

    /// <summary>What is to be said, with photos.</summary>
    Details,

    /// <summary>How the sender can be reached.</summary>
    Contact,
}
