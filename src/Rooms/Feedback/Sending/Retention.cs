using DanVan.Platform.RuleSets;

namespace DanVan.Feedback.Sending;

/// <summary>How long what is known of a sender is kept, from the rule set <c>feedback-privacy</c>.</summary>
public sealed class Retention(RuleMemory rules)
{
    /// <summary>The last day on which the sender of an item received now is kept.</summary>
    public DateOnly SenderUntil(DateTimeOffset receivedAt)
    {
        var day = VietnamTime.DateOf(receivedAt);
        return day.AddDays(Days(day));
    }

    /// <summary>What was given before this instant is not kept any more on a day.</summary>
    public DateTimeOffset SentBefore(DateOnly day) => VietnamTime.StartOf(day.AddDays(-Days(day)));

    private int Days(DateOnly day) => (int)rules.Last.InForce(PrivacyNotices.RuleSetId, day).Number("sender-days");
}
