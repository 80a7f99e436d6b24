using DanVan.Platform.RuleSets;
using DanVan.Sealed.Data;
using DanVan.Sealed.Domain;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Sealed.Actions;

/// <summary>Several people bring one matter: their items belong together, and representatives speak for them (rule 83).</summary>
public sealed class GroupCases(AppDbContext db, CaseWork work, EnvelopeWriter envelopes, RuleBooks rules)
{
    /// <summary>Makes the group of an item, or writes it anew, and takes further items of the office into it.</summary>
    public async Task<Outcome> RunAsync(OnCase on, GroupRecord group, IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, cancellationToken);
        if (loaded.Value is not { } open) return loaded.Refused!.Value;
        var check = Representation.Check(group, await rules.CurrentAsync(cancellationToken), VietnamTime.DateOf(work.Now));
        if (!check.IsDone) return check;
        var others = await db.Sealed.Where(i => codes.Contains(i.Code) && i.OfficeId == open.Office.Id && i.Id != open.Item.Id).ToListAsync(cancellationToken);
        if (others.Count != codes.Count) return SealedRefusals.NotFound;

        if (open.Item.GroupId is null)
        {
            var made = new SealedGroup { Id = Guid.CreateVersion7(work.Now), OfficeId = open.Office.Id, At = work.Now };
            db.Set<SealedGroup>().Add(made);
            open.Item.Join(made.Id);
        }

        others.ForEach(o => o.Join(open.Item.GroupId));
        await envelopes.ReplaceAsync(open.Key, open.Item.GroupId!.Value, EnvelopePart.Group, group, cancellationToken);
        return await work.SaveAsync(open, open.Item.State, "group", cancellationToken);
    }
}
