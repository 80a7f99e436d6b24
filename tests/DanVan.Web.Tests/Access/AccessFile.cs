namespace DanVan.Web.Tests.Access;

/// <summary>The one table that says who may open what: <c>access-table.md</c>, as a person reads it.</summary>
internal sealed class AccessFile
{
    /// <summary>Open to everybody.</summary>
    public const string Everybody = "everybody";

    /// <summary>Open to whoever has an account.</summary>
    public const string SignedIn = "signed in";

    /// <summary>The path in the checkout.</summary>
    public static readonly string Path = Checkout.PathOf("tests", "DanVan.Web.Tests", "Access", "access-table.md");

    private AccessFile(IReadOnlyList<AccessRow> addresses, IReadOnlyList<(string Right, IReadOnlyList<Role> Roles)> rights) => (Addresses, Rights) = (addresses, rights);

    /// <summary>Each address with who may open it.</summary>
    public IReadOnlyList<AccessRow> Addresses { get; }

    /// <summary>Each right with the roles that hold it.</summary>
    public IReadOnlyList<(string Right, IReadOnlyList<Role> Roles)> Rights { get; }

    /// <summary>Reads the file.</summary>
    public static AccessFile Read()
    {
        var rows = File.ReadLines(Path).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToList();
        var addresses = rows.Where(r => r.Length == 3).Select(r => new AccessRow(r[0].Trim('`'), r[1], r[2]));
        var rights = rows.Where(r => r.Length == 2).Select(r => (r[0].Trim('`'), (IReadOnlyList<Role>)[.. r[1].Split(", ").Select(Enum.Parse<Role>)]));
        return new([.. addresses], [.. rights]);
    }

    /// <summary>True when the table gives a role a right.</summary>
    public bool Gives(string right, Role role) => Rights.Any(r => r.Right == right && r.Roles.Contains(role));
}

/// <summary>One address of the table.</summary>
/// <param name="Address">The route, with its method where it is not a page.</param>
/// <param name="Who"><c>everybody</c>, <c>signed in</c> or a right.</param>
/// <param name="Whose">Whose record it shows; see <see cref="Whose"/>.</param>
internal sealed record AccessRow(string Address, string Who, string Whose)
{
    /// <summary>No record of a unit.</summary>
    public const string Nobody = "–";

    /// <summary>A list that holds only records of the reader's units.</summary>
    public const string List = "list";

    /// <summary>One record: its unit's people and those of the units above, nobody else.</summary>
    public const string Unit = "unit";

    /// <summary>The reader's own.</summary>
    public const string Own = "own";

    /// <summary>As it stands in the file.</summary>
    public override string ToString() => $"| `{Address}` | {Who} | {Whose} |";
}
