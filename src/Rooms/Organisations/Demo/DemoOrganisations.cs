using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Contributions;
using DanVan.Platform.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Demo;

/// <summary>
/// Villages with households, bodies and a few posts for the demo's communes: the three of <see cref="DemoPlaces"/>, or all of the province. Names of places are
/// usual ones, those of persons are made up.
/// </summary>
public sealed class DemoOrganisations(AppDbContext db, UnitRegister register, RuleBooks rules, TimeProvider clock) : IDemoData
{
    private const string Document = "01/NQ-DEMO";

    private static readonly string[] _names =
        ["Sen", "Hoàng Trù", "Mậu", "Ngọc Đình", "Liên Hồng", "Xuân Hòa", "Tân Lập", "Phú Thọ", "Đông Sơn", "Quang Trung", "Bắc Sơn", "Nam Bình", "Yên Lạc", "Hưng Thịnh", "Đồng Tâm"];

    private static readonly string[] _people = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Quang Cường", "Phạm Thị Dung", "Hoàng Văn Đức", "Võ Thị Hà", "Đặng Minh Hiếu", "Bùi Thị Lan"];

    /// <inheritdoc />
    public int Order => 10;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Villages.AnyAsync(cancellationToken)) return;
        var from = plan.AsOf.AddYears(-1);
        if (from < UnitRegister.TwoTiersSince) from = UnitRegister.TwoTiersSince;
        var chance = new Random(plan.Seed);
        var catalogue = BodyCatalogue.On(await rules.CurrentAsync(cancellationToken), from);
        string[] communes = plan.Size == DemoSize.Small ? [DemoPlaces.Commune, .. DemoPlaces.Neighbours] : [.. register.On(from).CommunesOf(DemoPlaces.Province).Select(c => register.On(from).PathOf(c))];
        foreach (var path in communes)
        {
            var commune = register.Find(UnitPathCodes.Last(path), from)!;
            AddVillages(commune, path, from, plan.AsOf, chance);
            AddBodies(commune, path, catalogue, from, chance);
        }
        AddBodies(register.Find(DemoPlaces.Province, from)!, DemoPlaces.Province, catalogue, from, chance);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void AddVillages(UnitVersion commune, string path, DateOnly from, DateOnly asOf, Random chance)
    {
        var now = clock.GetUtcNow();
        var isWard = commune.Type == UnitType.Ward;
        foreach (var (index, name) in chance.GetItems(_names, 40).Distinct().Take(8 + chance.Next(5)).Index())
        {
            var details = new VillageDetails(isWard ? VillageKind.ResidentialGroup : VillageKind.Village, $"{(isWard ? "Khối" : "Xóm")} {name}");
            var village = Village.Found(VillageCode.Of(commune.Code, index + 1), path, details, from, "", now);
            db.Villages.Add(village);
            var households = 90 + chance.Next(260);
            db.HouseholdCounts.Add(HouseholdCount.Of(village.Id, from, new(households, households * 37 / 10), HouseholdSource.Counted, null, now));
            if (asOf.AddMonths(-3) is var later && later > from)
                db.HouseholdCounts.Add(HouseholdCount.Of(village.Id, later, new(households + chance.Next(12), null), HouseholdSource.Counted, null, now));
        }
    }

    private void AddBodies(UnitVersion unit, string path, BodyCatalogue catalogue, DateOnly from, Random chance)
    {
        var now = clock.GetUtcNow();
        var posts = catalogue.Posts.ToDictionary(p => p.Code);
        var made = new Dictionary<string, BodyId>();
        foreach (var (index, standard) in catalogue.Of(unit.Level, unit.Type).Where(b => !b.Optional).Index())
        {
            var details = new BodyDetails(standard.Kind, standard.VietnameseFor(unit.NameInSentence, unit.Name), standard.EnglishFor(unit.FullNameEnglish, unit.AsciiName),
                standard.Above is { } above && made.TryGetValue(above, out var id) ? id : null, (index + 1) * 10);
            var body = Body.Found(path, details, from, "", now);
            made[standard.Kind] = body.Id;
            db.Bodies.Add(body);
            if (standard.Kind is not ("party-committee" or "peoples-committee" or "front") || !posts.TryGetValue(standard.Posts[0], out var post)) continue;
            var terms = new AppointmentTerms(post.Code, post.Name.Vi, chance.GetItems(_people, 1)[0], null, post.AllPowers, new(from, null), Document);
            db.Appointments.Add(Appointment.Make(body, terms, null, now).Value!);
        }
    }
}
