using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Desk;

/// <summary>Something the officer may do next with an item.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsMain">The step that is waited for.</param>
public sealed record DeskStep(string Text, string Address, bool IsMain = false);

/// <summary>What an officer may do next with an item: what the state table allows and the permits open.</summary>
public sealed class DeskSteps(DeskAccess access)
{
    /// <summary>The steps, the one that is waited for first.</summary>
    public IReadOnlyList<DeskStep> Of(FeedbackItem item)
    {
        var steps = new List<DeskStep>();
        var code = item.Code;
        if (access.May(FeedbackPermits.Moderate, item) && item.State is not (FeedbackState.Withdrawn or FeedbackState.Merged or FeedbackState.Split))
            steps.Add(new(FeedbackDeskTexts.ModerateLink, Links.Moderate(code), item.Visibility == FeedbackVisibility.Checking));
        if (May(item, FeedbackAction.GiveAnswer, FeedbackPermits.Moderate)) steps.Add(new(FeedbackDeskTexts.CheckLink, Links.CheckAnswer(code), IsMain: true));
        if (May(item, FeedbackAction.Assign, FeedbackPermits.Triage)) steps.Add(new(item.BodyId is null ? FeedbackDeskTexts.AssignLink : FeedbackDeskTexts.AssignAgainLink, Links.Assign(code), item.BodyId is null));
        if (May(item, FeedbackAction.Answer, FeedbackPermits.Handle)) steps.Add(new(FeedbackDeskTexts.AnswerLink, Links.Answer(code), IsMain: true));
        if (May(item, FeedbackAction.Extend, FeedbackPermits.Handle)) steps.Add(new(FeedbackDeskTexts.ExtendLink, Links.Extend(code)));
        if (May(item, FeedbackAction.Classify, FeedbackPermits.Triage)) steps.Add(new(FeedbackDeskTexts.ClassifyLink, Links.Classify(code)));
        if (May(item, FeedbackAction.Forward, FeedbackPermits.Triage)) steps.Add(new(FeedbackDeskTexts.PassLink, Links.Pass(code)));
        if (May(item, FeedbackAction.Merge, FeedbackPermits.Triage)) steps.Add(new(FeedbackDeskTexts.MergeLink, Links.Merge(code)));
        if (May(item, FeedbackAction.Split, FeedbackPermits.Triage)) steps.Add(new(FeedbackDeskTexts.SplitLink, Links.SplitUp(code)));
        if (May(item, FeedbackAction.NotAccept, FeedbackPermits.Triage)) steps.Add(new(FeedbackDeskTexts.NotAcceptLink, Links.NotAccept(code)));
        if (item.State is not (FeedbackState.Merged or FeedbackState.Split) && access.MaySee(item))
            steps.Add(new(FeedbackDeskTexts.SealLink, Links.Seal(code)));
        if (access.MayReadSender(item)) steps.Add(new(FeedbackDeskTexts.SenderLink, Links.Sender(code)));
        return [.. steps.OrderBy(s => !s.IsMain)];
    }

    /// <summary>True when the body may begin.</summary>
    public bool MayStart(FeedbackItem item) => May(item, FeedbackAction.Start, FeedbackPermits.Handle);

    private bool May(FeedbackItem item, FeedbackAction action, Platform.Access.Permit permit) => FeedbackFlow.Next(item.State, action) is not null && access.May(permit, item);
}
