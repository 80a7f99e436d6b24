namespace DanVan.Core.Lifecycles;

/// <summary>What a person has to give with a move.</summary>
[Flags]
public enum Need
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A reason (lý do), a code when the move lists some.</summary>
    Reason = 1,

    /// <summary>A note in words (ghi chú).</summary>
    Note = 2,

    /// <summary>A date by which something is due (hạn).</summary>
    DueDate = 4,

    /// <summary>The body, person or record it goes to (nơi nhận).</summary>
    Target = 8,

    /// <summary>The number and date of a document (số, ngày văn bản).</summary>
    Document = 16,

    /// <summary>A photo, a scan, minutes (minh chứng).</summary>
    Evidence = 32,
}

/// <summary>A condition of a record that a move depends on. The table names it; the record answers whether it holds.</summary>
/// <param name="Name">Kebab-case, as the record is asked: <c>not-reopened-before</c>.</param>
/// <param name="Otherwise">What is answered when it does not hold.</param>
public sealed record Guard(string Name, Refusal Otherwise);

/// <summary>One line of a lifecycle: an action, the states it may start from, the state it leads to.</summary>
/// <typeparam name="TState">The states of the record.</typeparam>
/// <param name="Action">The action's name in kebab-case, as kept in history: <c>not-accept</c>.</param>
/// <param name="From">The states in which it may be done.</param>
/// <param name="To">The state after; null when the state stays as it is (a deadline is extended, a note is added).</param>
public sealed record Move<TState>(string Action, IReadOnlyList<TState> From, TState? To) where TState : struct, Enum
{
    /// <summary>The name of the permit to do it; <see cref="Lifecycle.Anybody"/> for the sender, <see cref="Lifecycle.House"/> for a job.</summary>
    public required string May { get; init; }

    /// <summary>What must be given.</summary>
    public Need Needs { get; init; }

    /// <summary>The reasons to choose from; empty for free words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What must hold besides the state.</summary>
    public Guard? Guard { get; init; }

    /// <summary>What else happens, by name: <c>tell-sender</c>.</summary>
    public string? Effect { get; init; }
}
