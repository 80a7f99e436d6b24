using DanVan.Core.RuleSets;
using DanVan.Feedback.Domain;
using DanVan.Platform.RuleSets;

namespace DanVan.Feedback.Sending;

/// <summary>Words that ask for attention, from the rule set <c>feedback-words</c>: a hint to people, never a decision.</summary>
public sealed class FeedbackWords(RuleMemory rules, TimeProvider clock)
{
    /// <summary>The rule set.</summary>
    public const string RuleSetId = "feedback-words";

    private volatile Reading? _last;

    /// <summary>True when a text speaks of danger: a live wire, a collapse, a fire. Hours count then.</summary>
    public bool SpeakOfDanger(string text) => Read().Danger.StandIn(text);

    /// <summary>True when hours count: somebody says that people are in danger, or the words do.</summary>
    public bool IsUrgent(bool isSaidSo, string text) => isSaidSo || SpeakOfDanger(text);

    /// <summary>Which sealed kind a text seems to be; null when it does not. The sender is asked, the moderator sees the hint, a person decides.</summary>
    public SealedKind? HintOf(string text) =>
        Read().Denunciation.StandIn(text) ? SealedKind.Denunciation : Read().Complaint.StandIn(text) ? SealedKind.Complaint : null;

    private Reading Read()
    {
        var version = rules.Last.InForce(RuleSetId, VietnamTime.Today(clock));
        if (_last is { } last && ReferenceEquals(last.Version, version)) return last;
        return _last = new(version, new(version.List("danger")), new(version.List("denunciation")), new(version.List("complaint")));
    }

    private sealed record Reading(RuleVersion Version, Phrases Danger, Phrases Denunciation, Phrases Complaint);
}
