using System.Reflection;
using DanVan.Platform.Events;
using DanVan.Web.Tests.Access;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Privacy;

/// <summary>Nothing in the house states or infers a person's political opinion, loyalty, religion or attitude. What has no name cannot be kept.</summary>
public class ForbiddenNameTests(SharedSites sites) : IClassFixture<SharedSites>
{
    private static readonly string[] _english =
        ["political", "politics", "loyalty", "loyal", "disloyal", "allegiance", "religion", "religious", "faith", "belief", "creed", "attitude", "ideology", "ideological", "dissent", "dissident", "reactionary", "sentiment", "trustworthiness"];

    private static readonly string[] _vietnamese =
        ["chinh tri", "quan diem chinh tri", "tu tuong", "trung thanh", "ton giao", "tin nguong", "thai do", "phan dong", "bat man", "chong doi", "cam tinh", "lap truong"];

    [Fact, Rule(138)]
    public async Task No_table_column_or_entity_bears_such_a_name()
    {
        var site = await sites.OnAsync();

        var names = await site.InDbAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().SelectMany(p => new[] { p.Name, p.GetColumnName() }).Append(e.ClrType.Name).Append(e.GetTableName() ?? "")).ToList()));

        Law.Holds(names.Where(IsForbidden));
    }

    [Fact, Rule(138)]
    public async Task No_address_event_right_or_tag_bears_such_a_name()
    {
        var site = await sites.OnAsync();
        var addresses = Door.All(site).SelectMany(d => d.Endpoint.RoutePattern.Parameters.Select(p => p.Name).Append(d.Address));
        var rights = site.Services.GetRequiredService<AccessTable>().All.Select(p => p.Permit.Name);
        var events = House.Rooms.Select(r => r.Assembly).Append(typeof(IRoom).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(IEvent)) && !t.IsInterface)
            .SelectMany(t => t.GetProperties().Select(p => p.Name).Append((string)t.GetProperty(nameof(IEvent.Kind), BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!));
        var codes = House.Rooms.SelectMany(r => RuleCodes(r.Assembly));

        Law.Holds(addresses.Concat(rights).Concat(events).Concat(codes).Where(IsForbidden));
    }

    [Theory, Rule(138)]
    [InlineData("PoliticalOpinion")]
    [InlineData("person_religion")]
    [InlineData("/ho-so/ton-giao")]
    [InlineData("feedback.sender-loyalty")]
    [InlineData("thaiDo")]
    public void The_test_sees_such_names(string name) => Assert.True(IsForbidden(name));

    [Theory, Rule(138)]
    [InlineData("OpinionMap")]
    [InlineData("chinh-quyen")]
    [InlineData("Position")]
    [InlineData("/tai-khoan")]
    public void The_test_leaves_other_names_alone(string name) => Assert.False(IsForbidden(name));

    private static bool IsForbidden(string name)
    {
        var words = PersonalFields.Words(VietnameseText.Fold(string.Concat(name.Select(c => char.IsUpper(c) ? " " + c : c.ToString())))).ToList();
        var text = $" {string.Join(' ', words)} ";
        return words.Any(_english.Contains) || _vietnamese.Any(v => text.Contains($" {v} ", StringComparison.Ordinal));
    }

    /// <summary>The values of <c>code</c>, <c>id</c> and <c>tag</c> in a room's rule files.</summary>
    private static IEnumerable<string> RuleCodes(Assembly room) =>
        from name in room.GetManifestResourceNames()
        where name.EndsWith(".json", StringComparison.Ordinal)
        from code in CodesIn(room.GetManifestResourceStream(name)!)
        select code;

    private static List<string> CodesIn(Stream stream)
    {
        using var json = System.Text.Json.JsonDocument.Parse(stream, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true });
        List<string> codes = [];
        Collect(json.RootElement, codes);
        return codes;
    }

    private static void Collect(System.Text.Json.JsonElement element, List<string> codes)
    {
        if (element.ValueKind == System.Text.Json.JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Collect(item, codes);
        if (element.ValueKind != System.Text.Json.JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            codes.Add(property.Name);
            if (property.Value.ValueKind == System.Text.Json.JsonValueKind.String && property.Name is "code" or "id" or "tag") codes.Add(property.Value.GetString() ?? "");
            Collect(property.Value, codes);
        }
    }
}
