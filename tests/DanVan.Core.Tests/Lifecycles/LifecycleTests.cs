using CsCheck;
using DanVan.Core.Lifecycles;

namespace DanVan.Core.Tests.Lifecycles;

public class LifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Clerk = AccountId.New(Now);
    private static readonly Refusal ReopenedBefore = new("letter.reopened-before");

    private static readonly Lifecycle<Letter> Flow = new("letter", Letter.Received,
    [
        new("refuse", [Letter.Received], Letter.Refused) { May = "letter.triage", Needs = Need.Reason | Need.Note, Reasons = ["unclear", "out-of-territory"] },
        new("assign", [Letter.Received, Letter.Assigned], Letter.Assigned) { May = "letter.triage", Needs = Need.Target, Effect = "start-clock" },
        new("extend", [Letter.Assigned], null) { May = "letter.handle", Needs = Need.Reason | Need.DueDate },
        new("answer", [Letter.Assigned], Letter.Answered) { May = "letter.handle", Needs = Need.Note },
        new("reopen", [Letter.Answered], Letter.Assigned) { May = Lifecycle.Anybody, Guard = new("not-reopened-before", ReopenedBefore) },
        new("close", [Letter.Answered], Letter.Closed) { May = Lifecycle.House },
    ]);

    private enum Letter
    {
        Received,
        Refused,
        Assigned,
        Answered,
        Closed,
    }

    [Fact]
    public void A_step_follows_the_table_and_carries_its_line_of_history()
    {
        var first = Flow.Begin(null, Now);
        var step = Flow.Take(first.To, "assign", new(Target: "Phòng Kinh tế"), Clerk, Now).Value!;

        Assert.Equal((null, Letter.Received, "begin"), (first.From, first.To, first.Action));
        Assert.Equal((Letter.Received, Letter.Assigned, "assign", "start-clock"), (step.From, step.To, step.Action, step.Effect));
        Assert.Equal((Clerk, Now, "Phòng Kinh tế"), (step.By, step.At, step.Input.Target));
    }

    [Fact]
    public void Nothing_moves_but_by_the_table()
    {
        var actions = Flow.Moves.Select(move => move.Action).Append("fly").ToArray();
        Gen.Select(Gen.Enum<Letter>(), Gen.OneOf(actions.Select(Gen.Const).ToArray())).Sample((state, action) =>
        {
            var everything = new MoveInput("unclear", "Lời", new DateOnly(2026, 4, 1), "Nơi nhận", "01/UBND", "ảnh");

            var outcome = Flow.Take(state, action, everything, Clerk, Now, _ => true);

            Assert.Equal(Flow.Allows(state, action), outcome.IsDone);
            Assert.Equal(Flow.Find(state, action)?.To ?? state, outcome.Value?.To ?? state);
            Assert.True(outcome.IsDone || outcome.Refused == LifecycleRefusals.WrongState);
        });
    }

    [Fact]
    public void What_a_step_needs_is_asked_for_one_by_one()
    {
        Assert.Equal(LifecycleRefusals.ReasonMissing, Refused("refuse", new(Note: "Lời")));
        Assert.Equal(LifecycleRefusals.ReasonUnknown, Refused("refuse", new("because", "Lời")));
        Assert.Equal(LifecycleRefusals.NoteMissing, Refused("refuse", new("unclear", " ")));
        Assert.Equal(LifecycleRefusals.TargetMissing, Refused("assign", MoveInput.Nothing));
        Assert.Equal(LifecycleRefusals.DueDateMissing, Flow.Take(Letter.Assigned, "extend", new("Chờ kết quả"), Clerk, Now).Refused);
        Assert.Null(Refused("refuse", new("unclear", "Không rõ địa điểm")));

        static Refusal? Refused(string action, MoveInput input) => Flow.Take(Letter.Received, action, input, Clerk, Now).Refused;
    }

    [Fact]
    public void A_guard_is_answered_by_the_record_and_never_forgotten()
    {
        Assert.True(Flow.Take(Letter.Answered, "reopen", MoveInput.Nothing, null, Now, _ => true).IsDone);
        Assert.Equal(ReopenedBefore, Flow.Take(Letter.Answered, "reopen", MoveInput.Nothing, null, Now, name => name != "not-reopened-before").Refused);
        Assert.Throws<InvalidOperationException>(() => Flow.Take(Letter.Answered, "reopen", MoveInput.Nothing, null, Now));
    }

    [Fact]
    public void A_page_finds_what_can_be_done_and_where_a_life_ends()
    {
        Assert.Equal(["assign", "extend", "answer"], Flow.From(Letter.Assigned).Select(move => move.Action));
        Assert.True(Flow.IsEnd(Letter.Closed) && Flow.IsEnd(Letter.Refused));
        Assert.False(Flow.IsEnd(Letter.Answered));
    }

    [Fact]
    public void A_table_with_a_mistake_does_not_start()
    {
        var good = new Move<Letter>("refuse", [Letter.Received], Letter.Refused) { May = "letter.triage" };
        var all = Flow.Moves;

        Assert.Contains("Refused", Fault([.. all.Skip(1)]), StringComparison.Ordinal);
        Assert.Contains("twice", Fault([.. all, good]), StringComparison.Ordinal);
        Assert.Contains("kebab-case", Fault([.. all, good with { Action = "Refuse it" }]), StringComparison.Ordinal);
        Assert.Contains("starts nowhere", Fault([.. all, good with { Action = "drop", From = [] }]), StringComparison.Ordinal);
        Assert.Contains("nobody may", Fault([.. all, good with { Action = "drop", May = " " }]), StringComparison.Ordinal);
        Assert.Contains("does not ask", Fault([.. all, good with { Action = "drop", Reasons = ["late"] }]), StringComparison.Ordinal);

        static string Fault(IReadOnlyList<Move<Letter>> moves) => Assert.Throws<ArgumentException>(() => new Lifecycle<Letter>("letter", Letter.Received, moves)).Message;
    }

    [Fact]
    public void The_picture_shows_every_arrow_once()
    {
        Assert.Equal("""
            stateDiagram-v2
                [*] --> Received
                Received --> Refused: refuse
                Received --> Assigned: assign
                Assigned --> Assigned: assign
                Assigned --> Answered: answer
                Answered --> Assigned: reopen
                Answered --> Closed: close
                Refused --> [*]
                Closed --> [*]

            """.ReplaceLineEndings("\n"), Flow.ToMermaid());
        Assert.Contains("| `refuse` | Received | Refused | letter.triage | reason, note (unclear, out-of-territory) |  |  |", Flow.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("| `extend` | Assigned | (stays) | letter.handle | reason, due date |  |  |", Flow.ToMarkdown(), StringComparison.Ordinal);
    }
}
