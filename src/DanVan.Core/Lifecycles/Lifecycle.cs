using System.Collections.Frozen;

namespace DanVan.Core.Lifecycles;

/// <summary>Words that stand in a lifecycle in the place of a permit.</summary>
public static class Lifecycle
{
    /// <summary>The person it concerns, without an account: proved by a follow key.</summary>
    public const string Anybody = "anybody";

    /// <summary>The program itself, by a job.</summary>
    public const string House = "house";

    /// <summary>The action of a record's first step.</summary>
    public const string Begin = "begin";
}

/// <summary>
/// The life of one kind of record (vòng đời) as a table: which action leads from which states to which, who may do it, what it needs, on what it depends and what follows.
/// Each room declares one, in one file; pictures and pages are made from it.
/// </summary>
/// <typeparam name="TState">The states of the record.</typeparam>
public sealed class Lifecycle<TState> where TState : struct, Enum
{
    private readonly FrozenDictionary<(TState From, string Action), Move<TState>> _moves;

    /// <summary>Makes a lifecycle and refuses a table with a mistake in it.</summary>
    /// <param name="name">The record's name in kebab-case, which is also the name of its page in docs/lifecycles.</param>
    /// <param name="start">The state a record is born in.</param>
    /// <param name="moves">The table.</param>
    public Lifecycle(string name, TState start, IReadOnlyList<Move<TState>> moves)
    {
        LifecycleCheck.Demand(name, start, moves);

        Name = name;
        Start = start;
        Moves = moves;
        _moves = moves.SelectMany(move => move.From.Select(from => (Key: (from, move.Action), move))).ToFrozenDictionary(pair => pair.Key, pair => pair.move);
    }

    /// <summary>The record's name.</summary>
    public string Name { get; }

    /// <summary>The state a record is born in.</summary>
    public TState Start { get; }

    /// <summary>The table, in the order it was written.</summary>
    public IReadOnlyList<Move<TState>> Moves { get; }

    /// <summary>The move of an action from a state; null when the action is not possible there.</summary>
    public Move<TState>? Find(TState from, string action) => _moves.GetValueOrDefault((from, action));

    /// <summary>True when an action is possible in a state; who may and what it depends on is not asked.</summary>
    public bool Allows(TState from, string action) => _moves.ContainsKey((from, action));

    /// <summary>What can be done in a state: the buttons of a page, before permits.</summary>
    public IEnumerable<Move<TState>> From(TState state) => Moves.Where(move => move.From.Contains(state));

    /// <summary>True for a state that nothing leads out of.</summary>
    public bool IsEnd(TState state) => From(state).All(move => move.To is null);

    /// <summary>The first step of a new record.</summary>
    public LifecycleStep<TState> Begin(AccountId? by, DateTimeOffset now) => new(Lifecycle.Begin, null, Start, by, now.ToUniversalTime(), MoveInput.Nothing, null);

    /// <summary>Takes a step. The permit <see cref="Move{TState}.May"/> is asked before, by the action; this asks state, needs and guard.</summary>
    /// <param name="from">The record's state.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="input">What was given with it.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">When.</param>
    /// <param name="holds">Answers whether the guard of that name holds; needed when the move has one.</param>
    public Outcome<LifecycleStep<TState>> Take(TState from, string action, MoveInput input, AccountId? by, DateTimeOffset now, Func<string, bool>? holds = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (Find(from, action) is not { } move) return LifecycleRefusals.WrongState;
        if (input.Missing(move.Needs, move.Reasons) is { } missing) return missing;
        if (move.Guard is { } guard && !Ask(guard, holds)) return guard.Otherwise;

        return new LifecycleStep<TState>(action, from, move.To ?? from, by, now.ToUniversalTime(), input, move.Effect);
    }

    /// <summary>The table as a Mermaid state diagram.</summary>
    public string ToMermaid() => LifecyclePicture.Mermaid(this);

    /// <summary>The table as a page for docs/lifecycles: picture and table.</summary>
    public string ToMarkdown() => LifecyclePicture.Markdown(this);

    private bool Ask(Guard guard, Func<string, bool>? holds) =>
        holds is not null ? holds(guard.Name) : throw new InvalidOperationException($"A step of {Name} depends on '{guard.Name}', and nobody answered for it.");
}
