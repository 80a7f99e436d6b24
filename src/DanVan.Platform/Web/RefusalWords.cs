namespace DanVan.Platform.Web;

/// <summary>
/// Turns a refusal into what a person reads: <c>feedback.wrong-state</c> is the text <c>Refusal_feedback_wrong_state</c> of its room, in the language of the request.
/// A test holds that every code has its text in both languages.
/// </summary>
public sealed class RefusalWords(HouseTexts texts)
{
    /// <summary>The words.</summary>
    public string Of(Refusal refusal) =>
        texts.Find(KeyOf(refusal)) ?? throw new InvalidOperationException($"The refusal {refusal.Code} has no words: add {KeyOf(refusal)} to the texts of its room.");

    /// <summary>The key of a refusal's text.</summary>
    public static string KeyOf(Refusal refusal) => "Refusal_" + HouseTexts.KeyOf(refusal.Code);
}
