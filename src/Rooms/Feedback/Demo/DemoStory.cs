namespace DanVan.Feedback.Demo;

/// <summary>How far one made-up item has come.</summary>
internal enum DemoStory
{
    /// <summary>Nobody has looked at it yet.</summary>
    Received,

    /// <summary>Moderated, not triaged.</summary>
    Published,

    /// <summary>Not published, handled all the same.</summary>
    Withheld,

    /// <summary>Its sender added something that waits for moderation.</summary>
    Added,

    /// <summary>A body has it.</summary>
    Assigned,

    /// <summary>The body works on it, with notes.</summary>
    InProgress,

    /// <summary>The limit was extended.</summary>
    Extended,

    /// <summary>The answer waits for a second person.</summary>
    Checking,

    /// <summary>The answer went back to its writer.</summary>
    Returned,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Answered and rated.</summary>
    Rated,

    /// <summary>The sender was not satisfied and asked again.</summary>
    Reopened,

    /// <summary>The second answer waits for its check.</summary>
    CheckingAgain,

    /// <summary>Answered a second time.</summary>
    AnsweredAgain,

    /// <summary>Closed after the days for asking again.</summary>
    Closed,

    /// <summary>Closed after a second answer.</summary>
    ClosedAgain,

    /// <summary>Another authority has it.</summary>
    Forwarded,

    /// <summary>Passed to a neighbour commune, and waiting there.</summary>
    Transferred,

    /// <summary>Refused for a reason.</summary>
    NotAccepted,

    /// <summary>Taken back.</summary>
    Withdrawn,

    /// <summary>Two tell of one matter: one carries on for both.</summary>
    Merged,

    /// <summary>One tells of two matters: two items are made of it.</summary>
    Split,

    /// <summary>Several tell of one cause within hours: an officer marks them as a wave.</summary>
    Wave,
}

/// <summary>Deals stories by age, in turn: each commune gets every one of them, whatever chance says.</summary>
internal sealed class DemoDeck
{
    private static readonly (int Days, DemoStory[] Stories)[] _byAge =
    [
        (2, [DemoStory.Received, DemoStory.Published, DemoStory.Received, DemoStory.Assigned, DemoStory.Received, DemoStory.Withdrawn]),
        (6, [DemoStory.Published, DemoStory.Checking, DemoStory.Assigned, DemoStory.Wave, DemoStory.Received, DemoStory.InProgress, DemoStory.Withheld, DemoStory.Forwarded, DemoStory.Added, DemoStory.NotAccepted, DemoStory.Checking]),
        (20, [DemoStory.Assigned, DemoStory.InProgress, DemoStory.Checking, DemoStory.Answered, DemoStory.Extended, DemoStory.Rated, DemoStory.Published, DemoStory.Returned, DemoStory.Reopened, DemoStory.Merged, DemoStory.Transferred, DemoStory.Split, DemoStory.InProgress]),
        (40, [DemoStory.Closed, DemoStory.Rated, DemoStory.Wave, DemoStory.CheckingAgain, DemoStory.Extended, DemoStory.Closed, DemoStory.AnsweredAgain, DemoStory.InProgress, DemoStory.Closed, DemoStory.Reopened, DemoStory.NotAccepted, DemoStory.Closed]),
        (int.MaxValue, [DemoStory.Closed, DemoStory.Closed, DemoStory.Closed, DemoStory.Closed, DemoStory.ClosedAgain, DemoStory.Closed, DemoStory.Closed, DemoStory.NotAccepted, DemoStory.Closed, DemoStory.Closed, DemoStory.Forwarded, DemoStory.Closed, DemoStory.Closed, DemoStory.Merged, DemoStory.Closed, DemoStory.Closed, DemoStory.Split, DemoStory.Closed, DemoStory.Withdrawn, DemoStory.Closed, DemoStory.Closed]),
    ];

    private readonly int[] _dealt = new int[_byAge.Length];

    /// <summary>The next story for an item of that age.</summary>
    public DemoStory Deal(TimeSpan age)
    {
        var band = Array.FindIndex(_byAge, b => age.TotalDays < b.Days);
        var stories = _byAge[band].Stories;
        return stories[_dealt[band]++ % stories.Length];
    }
}
