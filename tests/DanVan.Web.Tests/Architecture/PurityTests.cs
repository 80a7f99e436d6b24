namespace DanVan.Web.Tests.Architecture;

/// <summary>Rules know no database and no web.</summary>
public class PurityTests
{
    private static readonly string[] _impure = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data", "Microsoft.Extensions", "Npgsql", "System.Net.Http", "System.Data"];

    [Fact]
    public void Core_stands_on_the_base_library_and_Vietnamese_alone() =>
        Assert.All(CodeBase.Core.AssemblyReferences.Select(a => a.Name), name => Assert.Matches("^(System\\..*|DanVan\\.Vietnamese)$", name));

    [Fact]
    public void The_domain_of_a_room_uses_no_database_and_no_web()
    {
        var broken =
            from room in CodeBase.Rooms
            from type in CodeBase.WrittenTypes(room)
            where IsDomain(CodeBase.NamespaceOf(type))
            from used in CodeBase.UsedBy(type)
            where _impure.Any(i => used.StartsWith(i, StringComparison.Ordinal))
            select $"{type.FullName} uses {used}";

        Law.Holds(broken);
    }

    private static bool IsDomain(string name) => name.Split('.').Contains("Domain");
}
