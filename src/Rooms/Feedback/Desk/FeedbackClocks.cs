using DanVan.Core.Deadlines;
using DanVan.Core.RuleSets;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Platform.Deadlines;
using DanVan.Platform.RuleSets;

namespace DanVan.Feedback.Desk;

/// <summary>
/// The time limits of an item, each one row of the house's deadlines: triage or forwarding (rule 81), the reply on handling (rule 82), moderation, and the answer by its
/// category. The answer counts from receipt, whoever gets the item when. Every method adds to the unit of work of the action that calls it.
/// </summary>
public sealed class FeedbackClocks(DeadlineBook book, RuleBooks rules, CategoryBook categories, TimeProvider clock)
{
    /// <summary>The rule set of this room's limits.</summary>
    public const string RuleSetId = "feedback-limits";

    private const string Forward = RuleSetId + "/forward";
    private const string HandlingNotice = RuleSetId + "/handling-notice";
    private const string Moderate = RuleSetId + "/moderate";

    /// <summary>The limits in force on the day an item was received.</summary>
    public async Task<RuleVersion> LimitsAsync(FeedbackItem item, CancellationToken cancellationToken = default) =>
        (await rules.CurrentAsync(cancellationToken)).InForce(RuleSetId, VietnamTime.DateOf(item.ReceivedAt));

    /// <summary>A new item: it waits for triage and for moderation, and its answer is due.</summary>
    public async Task BeginAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var limits = await LimitsAsync(item, cancellationToken);
        await StartAsync(item, limits.Deadline("forward"), item.ReceivedAt, DeskTask.Triage, cancellationToken, isNew: true);
        await StartAsync(item, limits.Deadline("handling-notice"), item.ReceivedAt, DeskTask.Notice, cancellationToken);
        await StartAsync(item, limits.Deadline("moderate"), item.ReceivedAt, DeskTask.Moderate, cancellationToken);
        var answer = await StartAsync(item, AnswerRule(item, limits), item.ReceivedAt, DeskTask.AwaitBody, cancellationToken);
        item.Follow(answer.Clock, clock.GetUtcNow());
    }

    /// <summary>The sender reads what becomes of it: accepted, extended, refused or forwarded (rule 82). Triage is over.</summary>
    public async Task HandlingToldAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        foreach (var row in await OpenAsync(item, cancellationToken))
            if (row.Clock.RuleId is Forward or HandlingNotice) book.Meet(row);
    }

    /// <summary>Somebody else has to act on the answer now: the body, or whoever checks it.</summary>
    public async Task PassAnswerAsync(FeedbackItem item, DeskTask task, CancellationToken cancellationToken = default)
    {
        foreach (var row in await OpenAsync(item, cancellationToken))
            if (IsAnswer(row)) row.GiveTo(task.For(item), clock.GetUtcNow());
    }

    /// <summary>Category, urgency or unit changed: the answer follows its new rule, counted from receipt all the same; one that was extended or reopened keeps its promise.</summary>
    public async Task ReclassifiedAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var open = await OpenAsync(item, cancellationToken);
        foreach (var row in open) row.GiveTo(DeskTask.Of(row.Task).For(item), clock.GetUtcNow());

        var rule = AnswerRule(item, await LimitsAsync(item, cancellationToken));
        if (open.SingleOrDefault(IsAnswer) is not { } answer || answer.Clock.RuleId == rule.Id || answer.Clock.IsExtended || item.Reopenings > 0) return;
        var task = DeskTask.Of(answer.Task);
        answer.Drop(clock.GetUtcNow());
        var renewed = await StartAsync(item, rule, item.ReceivedAt, task, cancellationToken);
        item.Follow(renewed.Clock, clock.GetUtcNow());
    }

    /// <summary>Another unit triages it: the triage starts anew there if it was over, within the answer's limit.</summary>
    public async Task TransferredAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var open = await OpenAsync(item, cancellationToken);
        foreach (var row in open) row.GiveTo((IsAnswer(row) ? DeskTask.AwaitBody : DeskTask.Of(row.Task)).For(item), now);
        if (open.Any(row => row.Clock.RuleId == Forward)) return;
        await StartAsync(item, (await LimitsAsync(item, cancellationToken)).Deadline("forward"), now, DeskTask.Triage, cancellationToken);
    }

    /// <summary>Extends the answer's limit (rule 89).</summary>
    public async Task<Outcome> ExtendAnswerAsync(FeedbackItem item, DateOnly to, string reason, CancellationToken cancellationToken = default)
    {
        if (await AnswerOfAsync(item, cancellationToken) is not { } answer) return FeedbackRefusals.NothingDue;
        var outcome = await book.ExtendAsync(answer, to, reason, cancellationToken);
        if (outcome.IsDone) item.Follow(answer.Clock, clock.GetUtcNow());
        return outcome;
    }

    /// <summary>The answer is given.</summary>
    public async Task AnsweredAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        if (await AnswerOfAsync(item, cancellationToken) is not { } answer) return;
        book.Meet(answer);
        item.Follow(answer.Clock, clock.GetUtcNow());
    }

    /// <summary>The sender asked again: the second answer is due.</summary>
    public async Task ReopenedAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var limits = await LimitsAsync(item, cancellationToken);
        var answer = await StartAsync(item, limits.Deadline("second-answer"), clock.GetUtcNow(), DeskTask.Answer, cancellationToken);
        item.Follow(answer.Clock, clock.GetUtcNow());
    }

    /// <summary>A moderator decided what the public sees.</summary>
    public async Task ModeratedAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        foreach (var row in await OpenAsync(item, cancellationToken))
            if (row.Clock.RuleId == Moderate) book.Meet(row);
    }

    /// <summary>The item came to an end without an answer: not accepted, forwarded, merged, split, withdrawn. Moderation stays due where something may still be published.</summary>
    public async Task EndedAsync(FeedbackItem item, CancellationToken cancellationToken = default)
    {
        var stillChecked = item.State == FeedbackState.Forwarded && item.Visibility == FeedbackVisibility.Checking;
        foreach (var row in await OpenAsync(item, cancellationToken))
            if (!stillChecked || row.Clock.RuleId != Moderate) row.Drop(clock.GetUtcNow());
    }

    /// <summary>How its limits stand now: what has passed undone is late, as the nightly sweep would mark it.</summary>
    internal async Task SettleAsync(FeedbackItem item, CancellationToken cancellationToken)
    {
        foreach (var row in await OpenAsync(item, cancellationToken))
        {
            row.GiveTo(DeskTask.Of(row.Task).For(item), clock.GetUtcNow());
            if (IsAnswer(row)) item.Follow(row.Clock, clock.GetUtcNow());
        }
    }

    /// <summary>The rule of an answer: the category's working days, or hours where there is danger; a general one for a category that is no longer in force.</summary>
    internal DeadlineRule AnswerRule(FeedbackItem item, RuleVersion limits)
    {
        if (item.IsUrgent) return limits.Deadline("urgent");
        if (categories.Find(item.Category) is not { } category) return limits.Deadline("answer");
        return new(
            $"{CategoryBook.RuleSetId}/{category.Key}",
            "received",
            new TimeLimit(category.AnswerWorkingDays, TimeUnit.WorkingDays),
            (int)limits.Number("answer-extensions"),
            (int)limits.Number("answer-extension-days"));
    }

    private async Task<IReadOnlyList<DeadlineRow>> OpenAsync(FeedbackItem item, CancellationToken cancellationToken) =>
        [.. (await book.OfAsync(item.Id.Value, cancellationToken)).Where(row => row.IsOpen)];

    private async Task<DeadlineRow?> AnswerOfAsync(FeedbackItem item, CancellationToken cancellationToken) => (await OpenAsync(item, cancellationToken)).SingleOrDefault(IsAnswer);

    internal static bool IsAnswer(DeadlineRow row) => row.Clock.RuleId is not (Forward or HandlingNotice or Moderate);

    private Task<DeadlineRow> StartAsync(FeedbackItem item, DeadlineRule rule, DateTimeOffset eventAt, DeskTask task, CancellationToken cancellationToken, bool isNew = false) =>
        book.StartAsync(new DeadlineSubject(FeedbackItem.CodeKind, item.Id.Value, item.Code, task.For(item)), rule, eventAt, isNew, cancellationToken);
}
