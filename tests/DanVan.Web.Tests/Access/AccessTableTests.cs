using System.Net;
using System.Security.Claims;
using DanVan.Platform.Contributions;
using DanVan.Web.Tests.Architecture;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Access;

/// <summary>Every endpoint × every role × the record's own unit, another one and the one above, against the one table <c>access-table.md</c>.</summary>
public class AccessTableTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private static readonly Role[] _roles = Enum.GetValues<Role>();
    private static readonly (string Name, string Path, bool Covers)[] _units = [("own", DemoPlaces.Commune, true), ("other", DemoPlaces.Neighbours[0], false), ("parent", DemoPlaces.Province, true)];

    [Fact]
    public async Task Every_address_stands_in_the_table()
    {
        var site = await sites.OnAsync();
        var table = AccessFile.Read().Addresses;
        var doors = Door.All(site);

        var missing = from door in doors
                      where table.All(r => r.Address != door.Address || r.Who != door.Who)
                      select "missing: " + new AccessRow(door.Address, door.Who, table.FirstOrDefault(r => r.Address == door.Address)?.Whose ?? (door.HasParameters && door.Who is not AccessFile.Everybody ? AccessRow.Unit : AccessRow.Nobody));
        var gone = from row in table
                   where doors.All(d => d.Address != row.Address || d.Who != row.Who)
                   select $"no such address: {row}";

        Law.Holds(missing.Concat(gone));
    }

    [Fact]
    public async Task Every_right_stands_in_the_table_with_its_roles()
    {
        var site = await sites.OnAsync();
        var table = AccessFile.Read();

        var real = from pair in site.Services.GetRequiredService<AccessTable>().All
                   group pair.Role by pair.Permit.Name into permit
                   orderby permit.Key
                   select $"| `{permit.Key}` | {string.Join(", ", permit.Order())} |";
        var written = table.Rights.Select(r => $"| `{r.Right}` | {string.Join(", ", r.Roles.Order())} |");

        Law.Holds([.. real.Except(written).Select(r => "missing: " + r), .. written.Except(real).Select(r => "not so: " + r)]);
    }

    [Fact]
    public async Task The_policies_let_in_whom_the_table_names_and_nobody_else()
    {
        var site = await sites.OnAsync();
        var table = AccessFile.Read();
        List<string> wrong = [];

        foreach (var door in Door.All(site))
            foreach (var role in _roles)
                foreach (var unit in _units)
                    if (await IsLetInAsync(site, door, new Grant(role, unit.Path, null, DateOnly.MinValue, null)) != Expected(table, door.Who, role))
                        wrong.Add($"{door.Address}: {role} of the {unit.Name} unit");

        Law.Holds(wrong);
    }

    [Fact]
    public async Task A_record_opens_to_its_own_unit_and_the_units_above_alone()
    {
        var site = await sites.OnAsync();
        var table = AccessFile.Read();
        var doors = Door.All(site).ToDictionary(d => d.Address);
        var visitors = await VisitorsAsync(site);
        List<string> wrong = [];

        foreach (var row in table.Addresses.Where(r => r.Whose == AccessRow.Unit && doors.ContainsKey(r.Address)
            // A sealed case opens only with the office's passphrase: who may is proved with the room.
            && !r.Address.StartsWith("/ban-lam-viec/tiep-cong-dan/vu", StringComparison.Ordinal)))
        {
            if (!AccessSamples.All.TryGetValue(row.Address, out var sample))
            {
                wrong.Add($"{row.Address} has no sample record in AccessSamples");
                continue;
            }

            var address = await sample(site);
            foreach (var ((role, unit), visitor) in visitors)
            {
                var isOpen = await IsOpenAsync(visitor, doors[row.Address].Method, address);
                if (isOpen != (Expected(table, row.Who, role) && unit.Covers)) wrong.Add($"{address}: {role} of the {unit.Name} unit {(isOpen ? "gets in" : "is kept out")}");
            }
        }

        Law.Holds(wrong);
    }

    [Fact]
    public async Task Each_address_answers_each_role_as_the_table_says()
    {
        var site = await sites.OnAsync();
        var table = AccessFile.Read();
        var doors = Door.All(site).Where(d => d.Method == "GET" && d.Who != AccessFile.Everybody).ToList();
        List<string> wrong = [];

        foreach (var role in _roles)
        {
            var visitor = await site.SignInAs(role, DemoPlaces.Province);
            foreach (var door in doors)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site.Address, door.SamplePath));
                var response = await visitor.SendAsync(request);
                if ((int)response.StatusCode >= 500) wrong.Add($"{door.Address}: {role} gets {(int)response.StatusCode}");
                if (IsLetIn(response) != Expected(table, door.Who, role)) wrong.Add($"{door.Address}: {role} {(IsLetIn(response) ? "gets in" : "is kept out")}");
            }
        }

        Law.Holds(wrong);
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_and_sees_nothing()
    {
        var site = await sites.OnAsync();
        var stranger = site.NewVisitor();
        List<string> wrong = [];

        foreach (var door in Door.All(site).Where(d => d.Who != AccessFile.Everybody && !d.HasParameters))
        {
            using var request = new HttpRequestMessage(new HttpMethod(door.Method), new Uri(Site.Address, door.Address.Split(' ')[^1]));
            var response = await stranger.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.Found || response.Headers.Location?.OriginalString.Contains(DanVan.Accounts.Links.SignIn, StringComparison.Ordinal) != true)
                wrong.Add($"{door.Address} answers {(int)response.StatusCode}");
        }

        Law.Holds(wrong);
    }

    [Fact, Rule(144)]
    public async Task The_administrator_and_the_auditor_hold_no_right_to_content()
    {
        // Rooms whose rights are about running the house, and rights that show who did something, not what was said.
        string[] house = ["accounts.", "platform.", "rules.", "calendar.", "organisations.", "audit.", "search.", "jobs."];
        string[] watching = ["feedback.review-readings", "sealed.audit"];

        var site = await sites.OnAsync();
        var content = from pair in site.Services.GetRequiredService<AccessTable>().All
                      where pair.Role is Role.Administrator or Role.Auditor
                      where !house.Any(h => pair.Permit.Name.StartsWith(h, StringComparison.Ordinal)) && !watching.Contains(pair.Permit.Name)
                      select $"{pair.Role} holds {pair.Permit.Name}";

        Law.Holds(content);
    }

    [Fact]
    public async Task Every_right_has_words_in_both_languages()
    {
        var site = await sites.OnAsync();
        var keys = TextFiles.Vietnamese.SelectMany(f => TextFiles.Read(f).Keys).ToHashSet();

        Law.Holds(from permit in site.Services.GetRequiredService<AccessTable>().All.Select(p => p.Permit).Distinct()
                  where !keys.Contains(PermitWords.KeyOf(permit))
                  select $"{permit.Name} needs the text {PermitWords.KeyOf(permit)}");
    }

    private static bool Expected(AccessFile table, string who, Role role) => who switch
    {
        AccessFile.Everybody or AccessFile.SignedIn => true,
        _ => who.Split(" and ").All(right => right == AccessFile.SignedIn || table.Gives(right, role)),
    };

    private static async Task<bool> IsLetInAsync(Site site, Door door, Grant grant)
    {
        if (door.Who == AccessFile.Everybody) return true;
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new Actor(AccountId.New(Site.Start), "", [grant]);
        var policy = await AuthorizationPolicy.CombineAsync(scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>(), door.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
        var user = new ClaimsPrincipal(new ClaimsIdentity("test"));
        return (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, null, policy!)).Succeeded;
    }

    private static async Task<bool> IsOpenAsync(Visitor visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Site.Address, address));
        var response = await visitor.SendAsync(request);
        // A record of another unit is unknown to this reader.
        return response.StatusCode != HttpStatusCode.NotFound && IsLetIn(response);
    }

    private static bool IsLetIn(HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        && response.Headers.Location?.OriginalString.Contains(DanVan.Accounts.Links.NotAllowed, StringComparison.Ordinal) != true;

    private static async Task<IReadOnlyList<((Role Role, (string Name, string Path, bool Covers) Unit) Who, Visitor Visitor)>> VisitorsAsync(Site site)
    {
        List<((Role, (string, string, bool)), Visitor)> visitors = [];
        foreach (var role in _roles)
            foreach (var unit in _units) visitors.Add(((role, unit), await site.SignInAs(role, unit.Path)));
        return visitors;
    }
}
