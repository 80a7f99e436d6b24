using DanVan.Audit.Data;
using DanVan.Audit.Internal;
using DanVan.Audit.Log;
using DanVan.Platform.Events;
using DanVan.Platform.Ledger;
using DanVan.Web.Tests.Feedback.Desk;
using DanVan.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit.Internal;

/// <summary>What officers do can neither be altered nor taken away nor put in afterwards without the next check telling.</summary>
public class InternalLogTests
{
    [Fact]
    public async Task Every_kind_of_row_that_tells_of_an_act_is_known_to_the_check()
    {
        await using var site = await Site.StartAsync();

        var rows = await site.InDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IStaffAct).IsAssignableFrom).ToHashSet()));

        Assert.Equal(rows.OrderBy(r => r.Name), site.Kinds().Select(k => k.Row).OrderBy(r => r.Name));
        Assert.Equal(site.Kinds().Count, site.Kinds().Select(k => k.Name).Distinct().Count());
    }

    [Theory, EngineData, Rule(142)]
    public async Task Each_step_of_an_officer_stands_in_the_internal_log_and_nothing_of_it_can_be_read_there(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        using var cast = await site.DeskAsync();
        var sent = await site.SentAsync();
        await cast.PublishAsync(sent.Code);
        await cast.AssignAsync(sent.Code);
        await site.SequenceInternalAsync();

        var verdict = await site.CheckInternalAsync();
        var lines = await site.InScopeAsync<InternalView, IReadOnlyList<InternalLine>>(view => view.BeforeAsync(long.MaxValue, 100, TestContext.Current.CancellationToken));
        var steps = await site.InDbAsync(db => db.Set<Transition>().CountAsync(t => t.ActorId != null));

        Assert.Empty(verdict.Findings);
        Assert.True(verdict.Acts >= 2);
        Assert.Equal(steps, lines.Count(l => l.Kind == Transition.ActKind));
        Assert.Equal(verdict.Entries, lines.Count);
        Assert.Equal(LogEntries.BegunKind, lines[^1].Kind);
        Assert.All(lines.Where(l => l.Act is not null), l => Assert.Equal(ActState.Same, l.State));
        Assert.All(lines, l => Assert.DoesNotContain(sent.Code, l.Text, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Says.Any(f => f is { Name: "action", Value: "Assign" }));
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_change_of_any_column_of_any_act_is_found(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.Given.VillageAsync("Thôn Một");
        await site.Given.VillageAsync("Thôn Hai");
        using var cast = await site.DeskAsync();
        await cast.PublishAsync((await site.SentAsync()).Code);
        await cast.PublishAsync((await site.SentAsync("Đường liên thôn có ổ gà sâu, xe máy đi buổi tối rất nguy hiểm")).Code);
        var acts = await site.OneOfEachAsync();
        await site.SequenceInternalAsync();
        Assert.Empty((await site.CheckInternalAsync()).Findings);
        List<string> missed = [];

        foreach (var act in acts)
        {
            foreach (var column in await site.InDbAsync(db => Task.FromResult(db.Columns(act.GetType()).Where(c => c.Name != "Id").ToList())))
            {
                var before = await site.ChangeAsync(act, column.Name, null);
                var finding = (await site.CheckInternalAsync()).Findings;
                if (finding is not [{ Fault: InternalFault.Altered } one] || one.Row != $"{act.Id:D}") missed.Add($"{act.GetType().Name}.{column.Name}: {string.Join("; ", finding)}");
                await site.ChangeAsync(act, column.Name, before, isBack: true);
            }
        }

        Assert.Equal(site.Kinds().Count, acts.Count);
        Assert.Empty(missed);
        Assert.Empty((await site.CheckInternalAsync()).Findings);
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_row_that_was_deleted_and_one_that_was_put_in_are_found(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var (gone, forged) = (site.Step(), site.Step());
        await site.SaveAsync(gone);
        await site.SequenceInternalAsync();
        await site.InDbAsync(db => db.Set<Transition>().Where(t => t.Id == gone.Id).ExecuteDeleteAsync());
        await site.PutInAsync(forged);

        var findings = (await site.CheckInternalAsync()).Findings;

        Assert.Equal([(InternalFault.Missing, $"{gone.Id:D}"), (InternalFault.NotEntered, $"{forged.Id:D}")], findings.Select(f => (f.Fault, f.Row)));
        Assert.All(findings, f => Assert.Equal(Transition.ActKind, f.Kind));
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_forged_row_with_an_invented_place_is_found(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        var forged = site.Step();
        await site.SaveAsync(forged);
        await site.InDbAsync(db => db.Set<InternalRow>().Where(e => e.Id == forged.Id).ExecuteUpdateAsync(u => u.SetProperty(e => e.Index, 1L).SetProperty(e => e.Entry, (byte[]?)null)));

        var finding = Assert.Single((await site.CheckInternalAsync()).Findings);

        Assert.Equal((InternalFault.NotEntered, $"{forged.Id:D}"), (finding.Fault, finding.Row));
    }

    [Theory, EngineData]
    public async Task What_is_lawfully_removed_is_entered_as_removed_and_cannot_come_back(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var (record, other) = (Guid.CreateVersion7(), site.Step());
        var step = site.Step(record);
        await site.SaveAsync(step);
        await site.SaveAsync(other);
        await site.SequenceInternalAsync();
        await site.InScopeAsync<IServiceProvider, int>(async services =>
        {
            await services.GetRequiredService<Journal>().ForgetAsync(record);
            return await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await site.SequenceInternalAsync();

        var verdict = await site.CheckInternalAsync();
        var salt = await site.InDbAsync(db => db.Set<InternalRow>().Where(e => e.Id == step.Id).Select(e => e.Salt).SingleAsync());
        await site.PutInAsync(step);
        var again = (await site.CheckInternalAsync()).Findings;

        Assert.Empty(verdict.Findings);
        Assert.Equal((1, 1), (verdict.Acts, verdict.Removed));
        Assert.Null(salt);
        Assert.Equal((InternalFault.NotRemoved, $"{step.Id:D}"), (Assert.Single(again).Fault, again[0].Row));
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_log_that_was_thrown_away_and_begun_anew_contradicts_the_public_log(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        var step = site.Step();
        await site.SaveAsync(step);
        await site.SequenceInternalAsync();
        Assert.Equal(1, (await site.CheckInternalAsync()).Anchors);

        // Everything that the database and the machine know of it, by somebody who then lets the same acts be entered once more.
        await site.InDbAsync(async db =>
        {
            await db.Set<InternalLog>().ExecuteDeleteAsync();
            await db.Set<InternalFileRow>().ExecuteDeleteAsync();
            await db.Set<InternalRow>().ExecuteDeleteAsync();
            return await db.Set<Transition>().ExecuteDeleteAsync();
        });
        File.Delete(Path.Combine(site.DataFolder, "keys", LogKeys.LastInternalFile));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.SaveAsync(step);
        await site.SequenceInternalAsync();
        var verdict = await site.CheckInternalAsync();

        Assert.Equal(InternalFault.Rewritten, Assert.Single(verdict.Findings).Fault);
        Assert.Equal(1, verdict.Acts);
    }

    [Theory, EngineData]
    public async Task The_public_log_holds_the_newest_head_within_the_hour_also_when_nothing_comes_after_it(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        var before = await site.CheckInternalAsync();

        site.Clock.Advance(InternalLog.AnchorPace);
        await site.SequenceInternalAsync();
        await site.SequenceInternalAsync();
        var (after, log) = (await site.CheckInternalAsync(), await site.InDbAsync(db => db.Set<InternalLog>().SingleAsync()));

        Assert.Equal((1, 2), (before.Anchors, after.Anchors));
        Assert.Equal((3, 3), (log.Size, log.AnchoredSize));
    }

    [Theory, EngineData, Rule(142)]
    public async Task A_changed_byte_of_the_logs_own_files_is_found(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        foreach (var path in await site.InDbAsync(db => db.Set<InternalFileRow>().Select(f => f.Path).ToListAsync()))
        {
            var before = await site.InDbAsync(db => db.Set<InternalFileRow>().Where(f => f.Path == path).Select(f => f.Content).SingleAsync());
            byte[] spoilt = [.. before];
            spoilt[^2] ^= 1;
            await site.InDbAsync(db => db.Set<InternalFileRow>().Where(f => f.Path == path).ExecuteUpdateAsync(u => u.SetProperty(f => f.Content, spoilt)));

            var findings = (await site.CheckInternalAsync()).Findings;

            Assert.Contains(findings, f => f.Fault == InternalFault.LogBroken);
            await site.InDbAsync(db => db.Set<InternalFileRow>().Where(f => f.Path == path).ExecuteUpdateAsync(u => u.SetProperty(f => f.Content, before)));
        }

        Assert.Empty((await site.CheckInternalAsync()).Findings);
    }

    [Theory, EngineData]
    public async Task While_the_public_log_is_held_acts_wait_and_stand_there_afterwards(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SequenceInternalAsync();
        var hold = site.Services.GetRequiredService<LogHold>();
        hold.Put("a test");
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        var held = await site.CheckInternalAsync();
        hold.Lift();
        await site.SequenceInternalAsync();
        var after = await site.CheckInternalAsync();

        Assert.Equal((0, 1), (held.Acts, held.Waiting));
        Assert.Equal((1, 0), (after.Acts, after.Waiting));
        Assert.Empty(held.Findings);
        Assert.Empty(after.Findings);
    }

    [Theory, EngineData]
    public async Task Four_at_once_give_each_act_one_place(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SequenceAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var i = 0; i < 5; i++)
            {
                await site.SaveAsync(site.Step());
                await GivenLog.Service(site).RunInternalAsync(TestContext.Current.CancellationToken);
            }
        }));
        await site.SequenceInternalAsync();

        var verdict = await site.CheckInternalAsync();

        Assert.Empty(verdict.Findings);
        Assert.Equal((20, 21, 0), (verdict.Acts, verdict.Entries, verdict.Waiting));
    }

    [Theory, EngineData]
    public async Task A_check_while_officers_work_and_rows_are_lawfully_removed_finds_nothing_wrong(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        List<Guid> records = [.. Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7())];
        await site.InDbAsync(db =>
        {
            foreach (var record in records) db.Add(site.Step(record));
            return db.SaveChangesAsync();
        });
        await site.SequenceInternalAsync();
        using var done = new CancellationTokenSource();
        var checks = 0;
        List<InternalFinding> found = [];

        var checking = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                found.AddRange((await site.CheckInternalAsync()).Findings);
                checks++;
            }
        }, TestContext.Current.CancellationToken);
        foreach (var record in records.Take(60))
        {
            await site.SaveAsync(site.Step());
            await site.InScopeAsync<IServiceProvider, int>(async services =>
            {
                await services.GetRequiredService<Journal>().ForgetAsync(record);
                return await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            });
            await GivenLog.Service(site).RunInternalAsync(TestContext.Current.CancellationToken);
        }

        await done.CancelAsync();
        await checking;

        Assert.Empty(found);
        Assert.True(checks > 3);
        Assert.Equal((200, 60), (await site.CheckInternalAsync() is var last ? (last.Acts, last.Removed) : default));
    }

    [Theory, EngineData, Rule(142)]
    public async Task After_a_loss_another_log_begins_that_says_what_was_known_of_the_one_before(Engine engine)
    {
        await using var site = await Site.StartAsync(engine);
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();
        await site.InDbAsync(async db =>
        {
            await StoredLog.EndInternalAsync(db, TestContext.Current.CancellationToken);
            return true;
        });
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.SaveAsync(site.Step());
        await site.SequenceInternalAsync();

        var verdict = await site.CheckInternalAsync();
        var begun = (await site.InScopeAsync<InternalView, IReadOnlyList<InternalLine>>(view => view.BeforeAsync(3, 1, TestContext.Current.CancellationToken)))[0];

        Assert.Empty(verdict.Findings);
        Assert.Equal((2, 4), (verdict.Acts, verdict.Entries));
        Assert.Equal(LogEntries.BegunKind, begun.Kind);
        Assert.Contains("\"previousEnd\":\"lost\"", begun.Text, StringComparison.Ordinal);
        Assert.Contains("\"previousSize\":2", begun.Text, StringComparison.Ordinal);
    }
}
