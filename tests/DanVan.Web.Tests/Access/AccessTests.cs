using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>
/// Who may open what. The one table is docs/access.md, made from the policies in force: a changed policy shows in the change that makes it. What each door does is asked of the running site.
/// Which records behind a door somebody may touch is told by each room's own tests (own unit, another's, the unit above).
/// </summary>
public partial class AccessTests(SharedSites sites) : IClassFixture<SharedSites>
{
    /// <summary>Where somebody is led who may not enter.</summary>
    private static readonly string[] _turnedAway = [DanVan.Accounts.Links.SignIn, DanVan.Accounts.Links.NotAllowed, DanVan.Accounts.Links.SetUpSecondFactor];

    [Fact]
    public async Task The_table_of_doors_is_the_committed_one()
    {
        var site = await sites.OnAsync();
        var doors = await Doors.OfAsync(site);
        var permits = site.Services.GetRequiredService<AccessTable>().All.GroupBy(p => p.Permit.Name).OrderBy(g => g.Key, StringComparer.Ordinal);

        string[] lines =
        [
            "# Who may open what", "",
            "Made from the policies in force by `AccessTests`; `DANVAN_UPDATE_DOCS=1 bash test.sh DanVan.Web.Tests` writes it anew. A role opens a door for its own unit and those below;",
            "which records it finds there is decided by the permit for the record's unit.", "",
            "## Doors", "", "| Address | Method | Who |", "|---|---|---|",
            .. doors.Select(d => $"| `{d.Address}` | {(d.Methods.Count == 0 ? "page" : string.Join(", ", d.Methods))} | {d.Who} |"), "",
            "## Permits", "", "| Permit | Roles |", "|---|---|",
            .. permits.Select(p => $"| `{p.Key}` | {string.Join(", ", p.Select(r => r.Role).Distinct().Order())} |"),
        ];
        GeneratedDocument.Check("docs/access.md", string.Concat(lines.Select(l => l + "\n")));
    }

    [Fact]
    public async Task Every_door_opens_for_those_in_the_table_and_for_nobody_else()
    {
        var site = await sites.OnAsync();
        var doors = (await Doors.OfAsync(site)).Where(d => (d.Methods.Count == 0 || d.Methods.Contains("GET")) && !_turnedAway.Contains(d.Address)).ToList();
        var wrong = new List<string>();

        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Prepend(null))
        {
            using var visitor = role is { } r ? await site.SignInAs(r, "40") : site.NewVisitor();
            foreach (var door in doors)
            {
                using var answer = await visitor.GetAsync(Sample(door.Address));
                if (IsLetIn(answer) != door.Admits(role)) wrong.Add($"{role?.ToString() ?? "anybody"} at {door.Address}: {(int)answer.StatusCode}, the table says {(door.Admits(role) ? "open" : "closed")}");
                if ((int)answer.StatusCode >= 500) wrong.Add($"{role?.ToString() ?? "anybody"} at {door.Address}: {(int)answer.StatusCode}");
            }
        }

        Law.Holds(wrong);
    }

    private static bool IsLetIn(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !_turnedAway.Any(door => PathOf(answer.Headers.Location) == door);

    private static string? PathOf(Uri? to) => to is null ? null : new Uri(Site.Address, to).AbsolutePath;

    // A value that no record has: a door that opens answers "not found".
    private static string Sample(string route) => Parameter().Replace(route, m => m.Value switch
    {
        _ when m.Value.StartsWith("{code", StringComparison.Ordinal) => "PA-7K3M9Q-X",
        _ when m.Value.Contains(":int", StringComparison.Ordinal) => "1",
        _ => "khong-co",
    });

    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}
