using System.Globalization;
using DanVan.Feedback.Domain;
using DanVan.Platform.Web.Kit;

namespace DanVan.Feedback.Public;

/// <summary>Words and tones for what the public sees of an item.</summary>
public static class PublicTexts
{
    /// <summary>The word for a stage.</summary>
    public static string Of(FeedbackStage stage) => stage switch
    {
        FeedbackStage.Waiting => FeedbackPublicTexts.StageWaiting,
        FeedbackStage.Working => FeedbackPublicTexts.StageWorking,
        FeedbackStage.Answered => FeedbackPublicTexts.StageAnswered,
        _ => FeedbackPublicTexts.StageElsewhere,
    };

    /// <summary>The tone of a stage's tag.</summary>
    public static Tone ToneOf(FeedbackStage stage) => stage switch
    {
        FeedbackStage.Working => Tone.Info,
        FeedbackStage.Answered => Tone.Good,
        _ => Tone.Neutral,
    };

    /// <summary>The word for a kind.</summary>
    public static string Of(FeedbackKind kind) => kind == FeedbackKind.Recommendation ? FeedbackPublicTexts.KindRecommendation : FeedbackPublicTexts.KindReflection;

    /// <summary>The words for a step of the history.</summary>
    public static string OfStep(string action) =>
        FeedbackPublicTexts.ResourceManager.GetString("Step" + action, CultureInfo.CurrentUICulture) ?? action;

    /// <summary>An excerpt that ends at a word.</summary>
    public static string Excerpt(string text)
    {
        if (text.Length < PublicList.ExcerptLength) return text;
        var end = text.LastIndexOf(' ');
        return (end > PublicList.ExcerptLength / 2 ? text[..end] : text) + "…";
    }
}
