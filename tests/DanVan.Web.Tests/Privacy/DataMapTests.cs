using DanVan.Platform.Privacy;

namespace DanVan.Web.Tests.Privacy;

public class DataMapTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Fact, Rule(137)]
    public async Task Every_field_that_looks_personal_says_what_it_is_for()
    {
        var site = await sites.OnAsync();
        var fields = await site.InDbAsync(db => Task.FromResult(PersonalFields.In(db)));

        Law.Holds(from field in fields
                  where PersonalFields.LooksPersonal(field) && field.Personal is null && field.NotPersonal is null
                  select $"{field.Property.DeclaringType!.FullName}.{field.Property.Name}: put [PersonalField(kind, purpose, kept)] on it, or [NotPersonal(why)]");
    }

    [Fact, Rule(137)]
    public async Task No_field_says_both_or_says_it_with_empty_words()
    {
        var site = await sites.OnAsync();
        var fields = await site.InDbAsync(db => Task.FromResult(PersonalFields.In(db)));

        Law.Holds(from field in fields
                  let personal = field.Personal
                  where (personal is not null && field.NotPersonal is not null)
                      || (personal is not null && (personal.Purpose.Length < 4 || personal.Kept.Length < 4))
                      || field.NotPersonal is { Why.Length: < 8 }
                  select $"{field.Property.DeclaringType!.FullName}.{field.Property.Name}");
    }

    [Fact, Rule(137)]
    public async Task The_data_map_in_docs_is_up_to_date()
    {
        var site = await sites.OnAsync();
        var fields = await site.InDbAsync(db => Task.FromResult(PersonalFields.In(db)));

        GeneratedDocument.Check("docs/data-map.md", Map([.. fields.Where(f => f.Personal is not null)]));
    }

    private static string Map(IReadOnlyList<StoredField> fields)
    {
        string[] lines =
        [
            "# Data map", "",
            "Every stored field with personal data: its class under the Personal Data Protection Law, what it is used for, and how long it is kept. Made from the attributes in the code;",
            "a test fails when it differs, or when a field looks personal and says nothing.",
            .. fields.GroupBy(f => f.Table).OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(TableLines),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IEnumerable<string> TableLines(IGrouping<string, StoredField> table) =>
    [
        "", $"## {table.Key}", "", "| Field | Class | Used to | Kept |", "|---|---|---|---|",
        .. table.OrderBy(f => f.Column, StringComparer.Ordinal)
            .Select(f => $"| {f.Column} | {(f.Personal!.Kind == PersonalKind.Sensitive ? "sensitive" : "basic")} | {f.Personal.Purpose} | {f.Personal.Kept} |"),
    ];
}
