using DanVan.Accounts.Data;
using DanVan.Accounts.Demo;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Demo;

/// <summary>Reads the communes of the demo with the bodies, villages and officers that the rooms below have filled in.</summary>
public sealed class DemoCommunes(AppDbContext db, UnitRegister units, UnitAtlas atlas, BodyList bodies, VillageList villages)
{
    private const int PointsEach = 120;
    private const int MostTries = 40;

    /// <summary>The communes of a plan, the one of the demo sign-ins first.</summary>
    internal async Task<IReadOnlyList<DemoCommune>> ReadAsync(DemoPlan plan, Random random, CancellationToken cancellationToken)
    {
        var on = units.On(plan.AsOf);
        string[] paths = plan.Size == DemoSize.Small
            ? [DemoPlaces.Commune, .. DemoPlaces.Neighbours]
            : [DemoPlaces.Commune, .. on.CommunesOf(DemoPlaces.Province).Select(c => on.PathOf(c)).Where(p => p != DemoPlaces.Commune).Order(StringComparer.Ordinal)];
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.IsDemo).ToDictionaryAsync(a => a.EmailKey!, a => a.Id, cancellationToken);
        var communes = new List<DemoCommune>();
        foreach (var path in paths)
        {
            var there = await bodies.OfUnitAsync(path, plan.AsOf, cancellationToken);
            communes.Add(new DemoCommune(
                path,
                there.DistinctBy(b => b.Kind).ToDictionary(b => b.Kind, b => b.Id.Value),
                await villages.OfCommuneAsync(path, plan.AsOf, cancellationToken),
                Points(UnitPathCodes.Last(path), plan.AsOf, random),
                Cast(path, accounts, plan.AsOf)));
        }

        return communes;
    }

    private static DemoCast Cast(string path, Dictionary<string, AccountId> accounts, DateOnly today)
    {
        return new(Who(Role.CommuneOfficer), Who(Role.HandlingOfficer), Who(Role.Moderator), Who(Role.CommuneLeader));

        Actor Who(Role role) => new(accounts[DemoAccounts.AddressOf(role, path)], "", [new Grant(role, path, null, today.AddYears(-1), null)]);
    }

    // Drawn by chance inside the commune's box until they lie inside its boundary.
    private List<Point> Points(string commune, DateOnly day, Random random)
    {
        var points = new List<Point>();
        if (atlas.Layer(UnitLevel.Commune, DemoPlaces.Province, day)?.Topology is not { } topology || !topology.Shapes.TryGetValue(commune, out var shape)) return points;
        for (var tries = 0; points.Count < PointsEach && tries < PointsEach * MostTries; tries++)
        {
            var point = new GridPoint(random.Next(shape.Box.West, shape.Box.East), random.Next(shape.Box.South, shape.Box.North));
            if (topology.Find(point) == commune) points.Add(new Point(point.Y * 10, point.X * 10));
        }

        return points;
    }
}
