using DanVan.Organisations.Domain;
using DanVan.Organisations.Reference;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitCheckTests
{
    [Fact]
    public void The_shipped_lists_agree_with_themselves_and_with_the_official_numbers() => Assert.Empty(UnitCheck.Lists(Register));

    [Fact]
    public void The_shipped_boundaries_and_points_agree_with_the_lists()
    {
        Assert.Empty(AtlasCheck.Points(Register, Atlas));
        Assert.All(Atlas.Layers, l => Assert.Empty(AtlasCheck.Layer(Register, Atlas, l, GeoJsonFile.Read(Folder, l.File)!)));
    }

    public static TheoryData<string, string, string> Damage => new()
    {
        { "99999,commune,xã,Mới,Moi,40,2026-09-01,", "", "starts without a change" },
        { "99999,commune,xã,Mới,Moi,41,2026-09-01,", "2026-09-01,x,create,commune,,,99999,", "parent 41 is missing" },
        { "9999,commune,xã,Mới,Moi,40,2026-09-01,", "2026-09-01,x,create,commune,,,9999,", "5 digits" },
        { "17971,commune,xã,Kim Liên,Kim Lien,40,2025-08-01,", "2025-08-01,x,create,commune,,,17971,", "two units on a day" },
        { "99999,commune,huyện,Mới,Moi,40,2026-09-01,", "2026-09-01,x,create,commune,,,99999,", "no type of this level" },
        { "99999,commune,xã,Mới,Cu,40,2026-09-01,", "2026-09-01,x,create,commune,,,99999,", "not the name without accents" },
        { "17971,commune,xã,Kim Liên,Kim Lien,40,2025-07-01,2026-09-01", "", "ends on 2026-09-01 without a change" },
        { "", "2026-09-01,x,merge,commune,11111,,17971,", "did not exist on the day before" },
        { "99999,commune,xã,Mới,Moi,40,2025-09-01,", "2025-09-01,x,create,commune,,,99999,", "instead of" },
    };

    [Theory, MemberData(nameof(Damage))]
    public void A_damaged_list_is_found_out(string unit, string change, string wanted)
    {
        using var own = new OwnFolder();
        own.Write("units-more.csv", $"code,level,type,name,name_en,parent_code,valid_from,valid_to\n{unit}\n");
        own.Write("changes-more.csv", $"date,document,kind,level,from_codes,partial_from_codes,to_codes,note\n{change}\n");

        var problems = UnitCheck.Lists(UnitFiles.Load(own.Folder));

        Assert.Contains(problems, p => p.Contains(wanted, StringComparison.Ordinal));
    }

    [Fact, Rule(2)]
    public void The_operator_adds_a_change_after_the_shipped_lists()
    {
        using var own = new OwnFolder();
        own.Write("units-more.csv", """
            code,level,type,name,name_en,parent_code,valid_from,valid_to
            17971,commune,xã,Kim Liên,Kim Lien,40,2025-07-01,2026-09-01
            17971,commune,phường,Kim Liên,Kim Lien,40,2026-09-01,
            """);
        own.Write("changes-more.csv", """
            date,document,kind,level,from_codes,partial_from_codes,to_codes,note
            2026-09-01,1/NQ-UBTVQH16,retype,commune,17971,,17971,xã -> phường
            """);

        var register = UnitFiles.Load(own.Folder);

        Assert.Empty(UnitCheck.Lists(register));
        Assert.Equal("Phường Kim Liên", register.Find("17971", Day("2026-09-01"))!.FullName);
        Assert.Equal("Xã Kim Liên", register.Find("17971", Day("2026-08-31"))!.FullName);
        Assert.Single(register.Links.Trace(register.Find("17971", Day("2026-08-31"))!, Day("2027-01-01")).Units);
    }

    [Theory]
    [InlineData("99999,commune,xã,Mới,Moi,40,1/9/2026,", "units-more.csv:2: “1/9/2026” is not a date")]
    [InlineData("99999,commune,xã", "units-more.csv:2: 3 fields instead of 8")]
    [InlineData("99999,hamlet,xã,Mới,Moi,40,2026-09-01,", "units-more.csv:2: “hamlet” is not a level")]
    public void A_row_that_cannot_be_read_is_named_by_file_and_line(string row, string message)
    {
        using var own = new OwnFolder();
        own.Write("units-more.csv", $"code,level,type,name,name_en,parent_code,valid_from,valid_to\r\n{row}\r\n");

        var error = Assert.Throws<InvalidDataException>(() => UnitFiles.Load(own.Folder));

        Assert.StartsWith(message, error.Message);
    }

    [Fact]
    public void A_broken_outline_is_found_out()
    {
        var layer = Atlas.Layers[0];
        var whole = GeoJsonFile.Read(Folder, layer.File)!;
        var ring = whole[0].Polygons[0][0];

        var open = AtlasCheck.Layer(Register, Atlas, layer, [new(whole[0].Code, [[ring[..^1]]]), .. whole.Skip(1)]);
        var turned = AtlasCheck.Layer(Register, Atlas, layer, [new(whole[0].Code, [[[.. ring.Reverse()]]]), .. whole.Skip(1)]);
        var missing = AtlasCheck.Layer(Register, Atlas, layer, [.. whole.Skip(1)]);

        Assert.Contains(open, p => p.EndsWith("a ring is not closed", StringComparison.Ordinal));
        Assert.Contains(turned, p => p.Contains("wound the wrong way", StringComparison.Ordinal));
        Assert.Contains(missing, p => p.EndsWith("has no outline", StringComparison.Ordinal));
    }

    /// <summary>An operator's folder for one test.</summary>
    private sealed class OwnFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("danvan-units-").FullName;

        public UnitDataFolder Folder => new(UnitDataFolder.Shipped, _path);

        public void Write(string name, string text) => File.WriteAllText(Path.Combine(_path, name), text);

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
