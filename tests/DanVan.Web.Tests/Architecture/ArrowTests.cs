namespace DanVan.Web.Tests.Architecture;

/// <summary>Rooms know only the rooms below them. A new arrow is a decision: it is added here, with its reason in the commit.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> _allowed = new()
    {
        ["Organisations"] = [],
        ["Accounts"] = ["Organisations"],
        ["Rules"] = [],
        ["Desk"] = ["Organisations"],
        ["Households"] = ["Accounts"],
        ["Sealed"] = ["Accounts"],
        ["Feedback"] = ["Accounts", "Sealed"],
        ["Issues"] = ["Feedback"],
        ["Disclosure"] = ["Accounts"],
        ["Consultations"] = ["Disclosure"],
        ["Decisions"] = ["Disclosure", "Households"],
        ["Supervision"] = ["Consultations"],
        ["Campaigns"] = ["Decisions"],
        ["Models"] = ["Accounts"],
        ["Programmes"] = ["Accounts"],
        ["Awards"] = ["Models", "Programmes"],
        ["Reporting"] = ["Programmes"],
        ["Satisfaction"] = ["Accounts"],
        ["Conferences"] = ["Programmes", "Awards"],
        ["Library"] = ["Accounts"],
        ["News"] = ["Accounts"],
        ["Notifications"] = ["Accounts"],
        ["Audit"] = ["Accounts"],
        ["Search"] = [],
        ["OpenData"] = [],
        ["Field"] = [],
    };

    [Fact]
    public void Rooms_name_only_the_rooms_they_may_know()
    {
        var broken =
            from room in Arrows.Rooms
            from to in Arrows.Drawn[room].Intersect(Arrows.Rooms)
            where !_allowed.ContainsKey(room) || !Arrows.ReachedFrom(room, _allowed).Contains(to)
            select $"{room} → {to} is not in the plan of the house";

        Law.Holds(broken);
    }

    [Fact]
    public void Core_platform_and_libraries_know_no_room()
    {
        var broken =
            from project in Arrows.Libraries.Concat(["Core", "Platform"])
            from to in Arrows.Drawn[project]
            where Arrows.Rooms.Contains(to) || to is "Web" || (project == "Core" && to is "Platform") || (Arrows.Libraries.Contains(project) && !Arrows.Libraries.Contains(to))
            select $"{project} → {to}";

        Law.Holds(broken);
    }

    [Fact]
    public void The_picture_in_the_architecture_document_is_up_to_date() => GeneratedDocument.Check("docs/architecture.md", "arrows", Picture());

    private static string Picture()
    {
        string[] lines =
        [
            "```mermaid", "graph BT", "  Web[Web: every room] --> Rooms", "  subgraph Rooms", "    direction BT",
            .. Arrows.Rooms.Select(room => $"    {room}"),
            .. Direct(Arrows.Rooms).Select(a => $"    {a.From} --> {a.To}"),
            "  end", "  Rooms --> Platform",
            .. Direct([.. Arrows.Libraries, "Core", "Platform"]).Concat(RoomsToLibraries()).Select(a => $"  {a.From} --> {a.To}"),
            "```",
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IEnumerable<(string From, string To)> Direct(IReadOnlyCollection<string> among) =>
        from project in among
        from to in Arrows.Drawn[project]
        where among.Contains(to)
        select (project, to);

    private static IEnumerable<(string From, string To)> RoomsToLibraries() =>
        from room in Arrows.Rooms
        from to in Arrows.Drawn[room]
        where Arrows.Libraries.Contains(to)
        select (room, to);
}
