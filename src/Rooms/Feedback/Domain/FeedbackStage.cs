namespace DanVan.Feedback.Domain;

/// <summary>The stages the public knows; several states of the handling share one.</summary>
public enum FeedbackStage
{
    /// <summary>Waiting for a body.</summary>
    Waiting = 1,

    /// <summary>A body works on it.</summary>
    Working,

    /// <summary>The answer is given.</summary>
    Answered,

    /// <summary>Not taken up, or sent to another authority; the reason is shown.</summary>
    Elsewhere,
}

/// <summary>Maps states to stages.</summary>
public static class FeedbackStages
{
    /// <summary>The stage of a state. It is stored beside the state, so that a list of one stage is one range of an index.</summary>
    public static FeedbackStage Of(FeedbackState state) => state switch
    {
        FeedbackState.Received => FeedbackStage.Waiting,
        FeedbackState.Assigned or FeedbackState.InProgress or FeedbackState.Answered or FeedbackState.Reopened => FeedbackStage.Working,
        FeedbackState.Resolved or FeedbackState.Closed => FeedbackStage.Answered,
        _ => FeedbackStage.Elsewhere,
    };
}
