using System.Text.Json;
using CsCheck;
using DanVan.Organisations.Domain;
using static DanVan.Organisations.Tests.Shipped;

namespace DanVan.Organisations.Tests;

public sealed class UnitAtlasTests
{
    private static readonly DateOnly _today = Day("2026-08-02");

    [Fact]
    public void The_inner_point_of_each_commune_of_Nghe_An_lies_in_that_commune()
    {
        var communes = Register.On(_today).CommunesOf("40").ToList();

        var wrong = communes.Where(c => Atlas.Locate(Atlas.PointOf(c)!.Value, _today)?.Commune != c);

        Assert.Equal(130, communes.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Near_a_boundary_the_neighbours_are_named()
    {
        var topology = Atlas.Layer(UnitLevel.Commune, "40", _today)!.Topology!;
        var shared = topology.Arcs.Index().First(a => a.Item.Length > 4 && topology.OwnersOf(a.Index).Count() == 2);

        var found = Atlas.Locate(shared.Item[2].Geo, _today)!;

        Assert.Equal(LocationAccuracy.NearBoundary, found.Accuracy);
        Assert.Equal(topology.OwnersOf(shared.Index).Order(), found.Alternatives.Append(found.Commune!).Select(c => c.Code).Order().Intersect(topology.OwnersOf(shared.Index)));
    }

    [Fact]
    public void Where_communes_are_not_drawn_the_nearest_point_is_a_guess_that_says_so()
    {
        var hoanKiem = new GeoPoint(21.0285, 105.8542);

        var found = Atlas.Locate(hoanKiem, _today)!;

        Assert.Equal("Thành phố Hà Nội", found.Province.FullName);
        Assert.Equal(LocationAccuracy.NearestPoint, found.Accuracy);
        Assert.NotEmpty(found.Alternatives);
    }

    [Theory]
    [InlineData(48.85, 2.35)]
    [InlineData(15.0, 117.9)]
    [InlineData(double.NaN, 105)]
    public void A_place_outside_every_province_has_no_unit(double lat, double lon) =>
        Assert.Null(Atlas.Locate(new(lat, lon), _today));

    [Fact]
    public void Simplified_lines_keep_their_ends_and_stay_within_the_tolerance()
    {
        var point = Gen.Select(Gen.Int[10_000_000, 10_010_000], Gen.Int[1_800_000, 1_810_000], (x, y) => new GridPoint(x, y));

        Gen.Select(point.Array[2, 60], Gen.Double[1, 2000]).Sample((line, tolerance) =>
        {
            var simple = LineSimplification.Simplify(line, tolerance);
            return simple[0] == line[0] && simple[^1] == line[^1] && simple.All(line.Contains)
                && line.All(p => simple.Zip(simple.Skip(1)).Any(s => LineSimplification.Distance(p, s.First, s.Second, Math.Cos((double)line[0].Y / GridPoint.PerDegree * Math.PI / 180)) <= tolerance + 1e-6));
        });
    }

    [Fact]
    public void Every_commune_of_the_country_has_a_background_of_at_the_most_30_kB()
    {
        var units = Register.On(_today);

        var sizes = units.Provinces.SelectMany(p => units.CommunesOf(p.Code).Take(p.Code == "40" ? 130 : 2))
            .Select(c => CommuneBackground.Features(Register, Atlas, c, _today)!.Length).ToList();

        Assert.InRange(sizes.Max(), 1000, CommuneBackground.MaxBytes);
    }

    [Fact]
    public void A_background_has_the_commune_its_neighbours_and_valid_rings()
    {
        var commune = Register.Find("17971", _today)!;

        using var json = JsonDocument.Parse(CommuneBackground.Features(Register, Atlas, commune, _today)!);

        var features = json.RootElement.EnumerateArray().ToList();
        var kinds = features.CountBy(f => f.GetProperty("properties").GetProperty("kind").GetString()!).ToDictionary();
        Assert.Equal(1, kinds["commune"]);
        Assert.InRange(kinds["neighbour"], 3, 12);
        Assert.All(features.Where(f => f.GetProperty("geometry").GetProperty("type").GetString() == "MultiPolygon"), f =>
            Assert.All(f.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().SelectMany(p => p.EnumerateArray()), ring =>
            {
                Assert.True(ring.GetArrayLength() >= 4);
                Assert.Equal(ring[0].ToString(), ring[ring.GetArrayLength() - 1].ToString());
            }));
    }
}
