namespace DanVan.Feedback.Pages;

/// <summary>The names of the steps of sending, in the language of the request.</summary>
public static class StepNames
{
    /// <summary>In their order.</summary>
    public static IReadOnlyList<string> All => [SendTexts.StepWhat, SendTexts.StepWhere, SendTexts.StepDetails, SendTexts.StepContact];
}
