using System.Security.Cryptography;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Following;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>The sender rates the answer in three steps (đánh giá), optionally with words. The words are kept without the item: only commune and month stay with them (rules 88, 94).</summary>
public sealed class RateAnswer(AppDbContext db, FollowWork work)
{
    /// <summary>Rates the present answer; each answer once. The same form again is the same rating.</summary>
    public Task<Outcome> RunAsync(Follower by, SatisfactionRating step, string words, CancellationToken cancellationToken = default) =>
        work.AsSenderAsync(by, async on =>
        {
            if (on.Item.State is not (FeedbackState.Resolved or FeedbackState.Closed)) return SenderRefusals.NothingToRate;
            if (words.Length > Rating.WordsMaxLength) return SenderRefusals.TextLength;
            var round = on.Item.Round;
            if (await db.Set<Rating>().Where(r => r.GrantId == by.GrantId && r.Round == round).Select(r => (SatisfactionRating?)r.Step).SingleOrDefaultAsync(cancellationToken) is { } before)
                return before == step ? Outcome.Done : SenderRefusals.RatedBefore;

            var today = VietnamTime.DateOf(work.Now);
            db.Set<Rating>().Add(new Rating { GrantId = by.GrantId, Round = round, ItemId = on.Item.Id, Step = step, On = today });
            if (words.Length > 0)
            {
                db.Set<RatingWords>().Add(new RatingWords
                {
                    // Random, so that the order of ids does not tell whose words they are.
                    Id = new Guid(RandomNumberGenerator.GetBytes(16)),
                    CommunePath = on.Item.CommunePath,
                    Month = new DateOnly(today.Year, today.Month, 1),
                    Step = step,
                    Text = words,
                });
            }

            work.Receive(on, "rate", words, $"{step}");
            work.Record(new FeedbackRated(on.Item.Id));
            return Outcome.Done;
        }, cancellationToken);
}
