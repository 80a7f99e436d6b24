using System.Text.RegularExpressions;

namespace DanVan.Core.Lifecycles;

/// <summary>What a lifecycle's table must fulfil; a mistake stops the program at its start.</summary>
internal static partial class LifecycleCheck
{
    public static void Demand<TState>(string name, TState start, IReadOnlyList<Move<TState>> moves) where TState : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(moves);
        foreach (var word in moves.Select(move => move.Action).Append(name).Concat(moves.Select(move => move.Guard?.Name).OfType<string>()))
            if (!Kebab().IsMatch(word)) throw Wrong(name, $"'{word}' is not kebab-case");

        foreach (var move in moves)
        {
            if (move.From.Count == 0) throw Wrong(name, $"'{move.Action}' starts nowhere");
            if (string.IsNullOrWhiteSpace(move.May)) throw Wrong(name, $"nobody may '{move.Action}'");
            if (move.Reasons.Count > 0 && !move.Needs.HasFlag(Need.Reason)) throw Wrong(name, $"'{move.Action}' lists reasons and does not ask for one");
        }

        if (moves.SelectMany(move => move.From.Select(from => (from, move.Action))).GroupBy(pair => pair).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Wrong(name, $"'{twice.Key.Action}' from {twice.Key.from} stands twice");
        if (Unreached(start, moves) is { Count: > 0 } unreached)
            throw Wrong(name, $"nothing leads to {string.Join(", ", unreached)}");
    }

    private static List<TState> Unreached<TState>(TState start, IReadOnlyList<Move<TState>> moves) where TState : struct, Enum
    {
        var reached = new HashSet<TState>();
        var open = new Queue<TState>([start]);
        while (open.TryDequeue(out var state))
        {
            if (!reached.Add(state)) continue;
            foreach (var move in moves.Where(move => move.From.Contains(state))) open.Enqueue(move.To ?? state);
        }

        return [.. Enum.GetValues<TState>().Except(reached)];
    }

    private static ArgumentException Wrong(string name, string fault) => new($"The lifecycle of {name} is wrong: {fault}.");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
