using DanVan.Feedback.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Deadlines;

namespace DanVan.Feedback.Desk;

/// <summary>What an officer has to do with an item, as it stands in the deadlines.</summary>
/// <param name="Name">Stable, stored.</param>
/// <param name="Permit">Who does it.</param>
/// <param name="IsQuiet">Not listed before it is late, because another task of the item is.</param>
public sealed record DeskTask(string Name, Permit Permit, bool IsQuiet = false)
{
    /// <summary>Classify it and give it to a body (phân loại, phân công).</summary>
    public static readonly DeskTask Triage = new("triage", FeedbackPermits.Triage);

    /// <summary>Tell the sender whether it is accepted, extended, refused or forwarded; done by triage itself.</summary>
    public static readonly DeskTask Notice = new("notice", FeedbackPermits.Triage, IsQuiet: true);

    /// <summary>Decide what the public sees (kiểm duyệt).</summary>
    public static readonly DeskTask Moderate = new("moderate", FeedbackPermits.Moderate);

    /// <summary>The answer's clock runs, and no body has the item yet.</summary>
    public static readonly DeskTask AwaitBody = new("await-body", FeedbackPermits.Triage, IsQuiet: true);

    /// <summary>Answer it (trả lời).</summary>
    public static readonly DeskTask Answer = new("answer", FeedbackPermits.Handle);

    /// <summary>Check an answer and give it (duyệt trả lời).</summary>
    public static readonly DeskTask Check = new("check", FeedbackPermits.Moderate);

    /// <summary>All tasks.</summary>
    public static readonly IReadOnlyList<DeskTask> All = [Triage, Notice, Moderate, AwaitBody, Answer, Check];

    /// <summary>The task of a stored name.</summary>
    public static DeskTask Of(string name) => All.Single(task => task.Name == name);

    /// <summary>The duty on the desk of the item's unit, and of its body where the body does it.</summary>
    public Duty For(FeedbackItem item) => new(Name, Permit, item.ResponsiblePath, Permit == FeedbackPermits.Handle ? item.BodyId : null, IsQuiet);
}
