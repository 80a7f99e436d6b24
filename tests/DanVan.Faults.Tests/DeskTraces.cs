namespace DanVan.Faults.Tests;

/// <summary>What the desk's steps leave in the database: the state and its row in the history, both or neither.</summary>
internal static class DeskTraces
{
    private static readonly Dictionary<string, string> _states = new() { ["1"] = "Received", ["2"] = "Assigned", ["3"] = "InProgress", ["4"] = "Answered", ["5"] = "Resolved", ["7"] = "Closed", ["12"] = "Withdrawn" };

    // Each finds a step that left one half of what it is: the row in the history, or what it did.
    private static readonly (string Action, string Did)[] _effects =
    [
        ("Publish", """ "PublicPosition" IS NOT NULL AND "Visibility" = 2 AND EXISTS (SELECT 1 FROM search_entries s WHERE s."Id" = f."Id") """),
        ("Assign", """ "BodyId" IS NOT NULL """),
        ("Start", """ "HandlerId" IS NOT NULL """),
        ("Answer", """ EXISTS (SELECT 1 FROM feedback_answers a WHERE a."ItemId" = f."Id") """),
        ("GiveAnswer", """ "AnsweredAt" IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_answers a WHERE a."ItemId" = f."Id" AND a."GivenAt" IS NOT NULL) """),
    ];

    /// <summary>How the history calls an act of the desk.</summary>
    public static string ActionOf(Act act) => act switch
    {
        Act.Classified => "Classify",
        Act.Published => "Publish",
        Act.Assigned => "Assign",
        Act.Begun => "Start",
        Act.Answered => "Answer",
        Act.Given => "GiveAnswer",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "The sender's act."),
    };

    /// <summary>Everything that is there by half.</summary>
    public static async Task<List<string>> HalvesAsync(CrashHouse house)
    {
        var faults = new List<string>();
        foreach (var (action, did) in _effects)
            faults.AddRange((await house.RowsAsync($"""SELECT "Code" FROM feedback f WHERE (EXISTS (SELECT 1 FROM transitions t WHERE t."RecordId" = f."Id" AND t."Action" = '{action}')) <> ({did})""")).Select(code => $"{code}: {action} stands in the history without its effect, or the other way round"));

        // The history is a chain that ends in the state of the report.
        var rows = (await house.RowsAsync("""SELECT f."Code", f."State", t."From", t."To" FROM feedback f JOIN transitions t ON t."RecordId" = f."Id" ORDER BY f."Code", t."Id" """)).Select(r => r.Split(' '));
        foreach (var item in rows.GroupBy(r => r[0]))
        {
            var at = "";
            foreach (var step in item)
            {
                if (step[2] != at) faults.Add($"{item.Key}: a step from {step[2]} follows one to {at}");
                at = step[3];
            }

            if (_states.GetValueOrDefault(item.First()[1]) != at) faults.Add($"{item.Key}: its state is {item.First()[1]}, its history ends with {at}");
        }

        return faults;
    }
}
