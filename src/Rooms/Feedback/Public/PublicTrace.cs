using DanVan.Feedback.Domain;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;

namespace DanVan.Feedback.Public;

/// <summary>
/// Enters what the public sees of an item into the public log, in the transaction of the act: that it was published, assigned, extended, answered, closed, withheld. Each entry
/// says where the item stands and when its answer is due, so that no date can be moved back; texts stand there as salted hashes, and the salt goes with the text.
/// </summary>
public sealed class PublicTrace(PublicLedger ledger, TimeProvider clock)
{
    /// <summary>It became public.</summary>
    public const string Published = "feedback.published";

    /// <summary>What is shown of it changed: its words, its photos, its place.</summary>
    public const string Changed = "feedback.changed";

    /// <summary>It is public no more.</summary>
    public const string Withheld = "feedback.withheld";

    /// <summary>The kind of entry of a step.</summary>
    public static string KindOf(FeedbackAction action) => $"feedback.{FeedbackFlow.NameOf(action)}";

    /// <summary>Enters what one unit of work did.</summary>
    /// <param name="item">The item as it is now.</param>
    /// <param name="wasPublic">Whether the public saw it before.</param>
    /// <param name="steps">The steps it took.</param>
    /// <param name="isShownOtherwise">Whether what is shown of it changed besides.</param>
    /// <param name="answer">The answer that was given, if one was.</param>
    public void Note(FeedbackItem item, bool wasPublic, IReadOnlyCollection<FeedbackAction> steps, bool isShownOtherwise = false, FeedbackAnswer? answer = null)
    {
        var isPublic = item.PublicPosition is not null;
        if (!isPublic)
        {
            if (wasPublic) AddWithheld(item);
            return;
        }

        if (!wasPublic) Add(Published, item, null);
        var seen = wasPublic ? steps.Where(FeedbackFlow.PublicSteps.Contains).ToList() : [];
        foreach (var step in seen) Add(KindOf(step), item, step == FeedbackAction.GiveAnswer ? answer : null);
        if (wasPublic && isShownOtherwise && seen.Count == 0) Add(Changed, item, null);
    }

    /// <summary>Enters that an item ceases to be public because it leaves these tables; nothing when it was not public.</summary>
    public void Gone(FeedbackItem item)
    {
        if (item.PublicPosition is not null) AddWithheld(item);
    }

    /// <summary>The salted hash of words of an item, as it stands in the log.</summary>
    public static string HashOf(byte[] salt, string words) => SaltedCommitment.HashOf(salt, System.Text.Encoding.UTF8.GetBytes(words)).ToString();

    private void AddWithheld(FeedbackItem item) => ledger.Add(new LedgerEntry(Withheld).With("at", clock.GetUtcNow()).With("code", item.Code), item.Code);

    private void Add(string kind, FeedbackItem item, FeedbackAnswer? answer)
    {
        var salt = item.TraceSalt();
        ledger.Add(
            new LedgerEntry(kind)
                .With("at", clock.GetUtcNow())
                .With("code", item.Code)
                .With("state", $"{item.Stage}")
                .With("unit", item.UnitPath)
                .With("category", item.Category)
                .With("received", VietnamTime.DateOf(item.ReceivedAt))
                .With("due", item.DueOn)
                .With("late", item.IsLate)
                .With("extensions", item.Extensions)
                .With("text", HashOf(salt, item.Text))
                .With("answer", answer is null ? null : HashOf(salt, answer.Text))
                .With("round", answer?.Round),
            item.Code);
    }
}
