using System.Globalization;
using System.Security.Cryptography;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using DanVan.Platform.Jobs;
using DanVan.Platform.Mail;
using DanVan.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DanVan.Feedback.Following;

/// <summary>Sends the link that confirms an address: the only mail that goes to an address nobody has confirmed.</summary>
public sealed class SendConfirmation(AppDbContext db, FollowerAddresses addresses, IMailer mailer, IOptions<SiteOptions> site) : IHandle<FollowerAddressGiven>
{
    /// <inheritdoc />
    public async Task HandleAsync(FollowerAddressGiven happened, Guid eventId, CancellationToken cancellationToken)
    {
        var grant = await db.Set<FollowGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == happened.GrantId, cancellationToken);
        if (grant is null || grant.EmailConfirmedAt is not null || addresses.Open(grant) is not { } to) return;

        CultureInfo.CurrentUICulture = new CultureInfo(grant.Language);
        var link = site.Value.AddressOf(Links.ConfirmMail(addresses.TokenOf(grant)!));
        var subject = string.Format(CultureInfo.CurrentCulture, FollowerMailTexts.ConfirmSubject, grant.Code);
        var body = string.Format(CultureInfo.CurrentCulture, FollowerMailTexts.ConfirmBody, grant.Code, link);
        await mailer.SendAsync(new Mail(to, subject, body, grant.Language), eventId, cancellationToken);
    }
}

/// <summary>Plans one mail for each follower with a confirmed address when a report moved on. One job a mail, so that a failing one is tried again alone; planning twice plans nothing more.</summary>
public sealed class TellFollowers(AppDbContext db, JobSignal signal, TimeProvider clock) : IHandleTogether
{
    /// <summary>The job's name.</summary>
    public const string JobName = "feedback.tell-followers";

    /// <summary>How long mails may wait for each other while much happens.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>What a follower is told of.</summary>
    private static readonly FeedbackAction[] _told =
    [
        FeedbackAction.Assign, FeedbackAction.Extend, FeedbackAction.GiveAnswer, FeedbackAction.Reopen, FeedbackAction.NotAccept, FeedbackAction.Forward, FeedbackAction.Merge, FeedbackAction.Split, FeedbackAction.Transfer,
    ];

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Happened> happened, CancellationToken cancellationToken)
    {
        var told = happened.Select(h => (h.Id, Moved: (FeedbackMoved)h.Event)).Where(h => _told.Contains(h.Moved.Action)).ToList();
        var ids = told.Select(h => h.Moved.Id).Distinct().ToList();
        var items = await db.Set<FeedbackItem>().Where(f => EF.Parameter(ids).Contains(f.Id)).Select(f => new { f.Id, f.Code, f.MergedInto }).ToDictionaryAsync(f => f.Id, cancellationToken);
        // After a merge the rows of the followers lead to the item that carries on; they are told under the code they know.
        var followed = items.Values.Select(f => f.MergedInto ?? f.Id).Distinct().ToList();
        var grants = await db.Set<FollowGrant>().Where(g => EF.Parameter(followed).Contains(g.ItemId) && g.EmailConfirmedAt != null).Select(g => new { g.Id, g.ItemId, g.Code }).ToListAsync(cancellationToken);
        if (grants.Count == 0) return;

        var now = clock.GetUtcNow();
        var jobs =
            from h in told
            where items.ContainsKey(h.Moved.Id)
            let item = items[h.Moved.Id]
            from grant in grants
            where item.MergedInto is { } target ? grant.ItemId == target && grant.Code == item.Code : grant.ItemId == item.Id
            select new Job { Id = JobIdOf(h.Id, grant.Id), Kind = SendNotice.JobName, Payload = $"{grant.Id:N} {h.Moved.Action} {h.Id:N}", DueAt = now };
        await PlanAsync([.. jobs], cancellationToken);
    }

    private async Task PlanAsync(List<Job> jobs, CancellationToken cancellationToken)
    {
        var ids = jobs.ConvertAll(j => j.Id);
        var known = await db.Set<Job>().Where(j => EF.Parameter(ids).Contains(j.Id)).Select(j => j.Id).ToListAsync(cancellationToken);
        db.Set<Job>().AddRange(jobs.Where(j => !known.Contains(j.Id)));
        await db.SaveChangesAsync(cancellationToken);
        signal.Raise();
    }

    private static Guid JobIdOf(Guid eventId, Guid grantId) => new(SHA256.HashData([.. eventId.ToByteArray(), .. grantId.ToByteArray()]).AsSpan(0, 16));
}

/// <summary>Tells one follower that something happened: the code, what happened, where to look. Nothing of the report itself.</summary>
public sealed class SendNotice(AppDbContext db, FollowerAddresses addresses, IMailer mailer, IOptions<SiteOptions> site)
{
    /// <summary>The kind of job.</summary>
    public const string JobName = "feedback.notice";

    /// <summary>Sends it, unless the follower has ended the mails meanwhile.</summary>
    /// <param name="payload">The follower's row, the action and the event: the same action may happen twice, and each time is told.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task RunAsync(string payload, CancellationToken cancellationToken)
    {
        var (id, action) = (Guid.Parse(payload.Split(' ')[0]), Enum.Parse<FeedbackAction>(payload.Split(' ')[1]));
        var grant = await db.Set<FollowGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (grant?.EmailConfirmedAt is null || addresses.Open(grant) is not { } to) return;

        CultureInfo.CurrentUICulture = new CultureInfo(grant.Language);
        var stop = site.Value.AddressOf(Links.StopMail(addresses.TokenOf(grant)!));
        var happened = WordsOf(action);
        var subject = string.Format(CultureInfo.CurrentCulture, FollowerMailTexts.NoticeSubject, grant.Code, happened);
        var body = string.Format(CultureInfo.CurrentCulture, FollowerMailTexts.NoticeBody, grant.Code, happened, site.Value.AddressOf(Links.Follow()), stop);
        await mailer.SendAsync(new Mail(to, subject, body, grant.Language, stop), new Guid(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(payload)).AsSpan(0, 16)), cancellationToken);
    }

    private static string WordsOf(FeedbackAction action) => action switch
    {
        FeedbackAction.Assign => FollowerMailTexts.Assigned,
        FeedbackAction.Extend => FollowerMailTexts.Extended,
        FeedbackAction.GiveAnswer => FollowerMailTexts.Answered,
        FeedbackAction.Reopen => FollowerMailTexts.Reopened,
        FeedbackAction.NotAccept => FollowerMailTexts.NotAccepted,
        FeedbackAction.Forward => FollowerMailTexts.Forwarded,
        FeedbackAction.Merge => FollowerMailTexts.Merged,
        FeedbackAction.Split => FollowerMailTexts.Split,
        _ => FollowerMailTexts.Transferred,
    };
}
