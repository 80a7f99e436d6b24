using System.Text;

namespace DanVan.Core.Lifecycles;

/// <summary>Pictures and tables of lifecycles for docs/lifecycles.</summary>
internal static class LifecyclePicture
{
    public static string Mermaid<TState>(Lifecycle<TState> lifecycle) where TState : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append("    [*] --> ").Append(lifecycle.Start).Append('\n');
        foreach (var (from, to, actions) in Arrows(lifecycle)) text.Append("    ").Append(from).Append(" --> ").Append(to).Append(": ").Append(actions).Append('\n');
        foreach (var end in Enum.GetValues<TState>().Where(lifecycle.IsEnd)) text.Append("    ").Append(end).Append(" --> [*]\n");
        return text.ToString();
    }

    public static string Markdown<TState>(Lifecycle<TState> lifecycle) where TState : struct, Enum
    {
        var text = new StringBuilder();
        text.Append("# Lifecycle: ").Append(lifecycle.Name).Append("\n\nMade from the table in the code by a test; do not edit.\n\n");
        text.Append("```mermaid\n").Append(Mermaid(lifecycle)).Append("```\n\n");
        text.Append("| Action | From | To | Who may | Needs | Depends on | Effect |\n|---|---|---|---|---|---|---|\n");
        foreach (var move in lifecycle.Moves)
        {
            string[] cells = [$"`{move.Action}`", string.Join(", ", move.From), move.To?.ToString() ?? "(stays)", move.May, Needed(move), move.Guard?.Name ?? "", move.Effect ?? ""];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    // Several actions between the same two states share an arrow; one that leaves every state as it is draws none, the table names it.
    private static IEnumerable<(TState From, TState To, string Actions)> Arrows<TState>(Lifecycle<TState> lifecycle) where TState : struct, Enum =>
        lifecycle.Moves
            .Where(move => move.To is not null)
            .SelectMany(move => move.From.Select(state => (From: state, To: move.To!.Value, move.Action)))
            .GroupBy(arrow => (arrow.From, arrow.To), arrow => arrow.Action)
            .Select(arrow => (arrow.Key.From, arrow.Key.To, string.Join(", ", arrow)));

    private static string Needed<TState>(Move<TState> move) where TState : struct, Enum
    {
        var needs = string.Join(", ", Enum.GetValues<Need>().Where(need => need != Need.None && move.Needs.HasFlag(need)).Select(need => Words(need.ToString())));
        return move.Reasons.Count == 0 ? needs : $"{needs} ({string.Join(", ", move.Reasons)})";
    }

    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
