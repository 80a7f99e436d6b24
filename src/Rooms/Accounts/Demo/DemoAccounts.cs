using DanVan.Accounts.Data;
using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Demo;

/// <summary>The demo's sign-ins, one for each part people play. Only the verb <c>demo</c> makes them.</summary>
public sealed class DemoAccounts(AppDbContext db, VillageList villages, UnitRegister units, IPasswordHasher<Account> hasher, TimeProvider clock) : IDemoData
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Demo-12345678";

    private const string Decision = "01/QĐ-DEMO";

    /// <summary>E-mail address before the @, name, role, unit; roles in a village get the commune's first one.</summary>
    public static readonly IReadOnlyList<(string Part, string Name, Role Role, string UnitPath)> All =
    [
        ("admin", "Quản trị Demo", Role.Administrator, ""),
        ("province", "Nguyễn Thị Bích", Role.ProvincialOfficer, DemoPlaces.Province),
        ("commune", "Trần Văn Chung", Role.CommuneOfficer, DemoPlaces.Commune),
        ("reception", "Lê Thị Duyên", Role.ReceptionOfficer, DemoPlaces.Commune),
        ("appraiser", "Phạm Văn Giáp", Role.Appraiser, DemoPlaces.Province),
        ("front", "Hoàng Thị Hạnh", Role.FrontOfficer, DemoPlaces.Commune),
        ("leader", "Phan Đình Khôi", Role.CommuneLeader, DemoPlaces.Commune),
        ("handler", "Vũ Thị Liên", Role.HandlingOfficer, DemoPlaces.Commune),
        ("moderator", "Đặng Hữu Mạnh", Role.Moderator, DemoPlaces.Commune),
        ("village", "Bùi Đức Nhân", Role.VillageHead, DemoPlaces.Commune),
        ("household", "Hồ Thị Oanh", Role.HouseholdRepresentative, DemoPlaces.Commune),
        ("auditor", "Ngô Quang Phú", Role.Auditor, DemoPlaces.Province),
    ];

    private static readonly (Role Role, string Part, string[] Names)[] _staff =
    [
        (Role.CommuneOfficer, "officer", ["Trần Thị Mây", "Lê Văn Tứ", "Nguyễn Thị Sáu", "Cao Văn Lộc", "Phan Thị Nhung"]),
        (Role.HandlingOfficer, "handler", ["Hoàng Văn Thìn", "Vũ Thị Lụa", "Đậu Đức Tài", "Nguyễn Văn Bảy", "Hồ Thị Cúc"]),
        (Role.Moderator, "moderator", ["Lê Thị Gấm", "Phạm Văn Quế", "Thái Thị Thơm", "Ngô Văn Ba", "Bùi Thị Sen"]),
        (Role.CommuneLeader, "leader", ["Nguyễn Đình Trụ", "Trần Văn Cả", "Võ Thị Nhàn", "Lê Đức Thuận", "Đặng Thị Hiền"]),
    ];

    /// <summary>The address of whoever has a role in a commune: a sign-in in the demo's own commune, a colleague who never signs in elsewhere.</summary>
    public static string AddressOf(Role role, string communePath)
    {
        if (communePath == DemoPlaces.Commune) return $"{All.First(a => a.Role == role).Part}@demo.danvan";
        return $"{_staff.First(s => s.Role == role).Part}.{UnitPathCodes.Last(communePath)}@demo.danvan";
    }

    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task FillAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Accounts.AnyAsync(a => a.IsDemo, cancellationToken)) return;

        var now = clock.GetUtcNow();
        // One hash for all: it is the same published password, and twelve slow hashes would be felt at the first start.
        var hash = hasher.HashPassword(null!, Password);
        var village = (await villages.OfCommuneAsync(DemoPlaces.Commune, plan.AsOf, cancellationToken)).MinBy(v => v.Code, StringComparer.Ordinal)?.Path ?? DemoPlaces.Commune;
        foreach (var (part, name, role, unit) in All)
        {
            var unitPath = GrantRules.IsInVillage(role) ? village : unit;
            var account = Account.Demo(new PersonDetails(name, EmailAddress.Parse($"{part}@demo.danvan"), null), unitPath, now);
            account.PasswordHash = hash;
            account.Activate();
            db.Add(account);
            db.Add(AccountGrant.Give(GrantId.New(now), account.Id, new GrantTerms(role, unitPath, null, plan.AsOf.AddYears(-1), null, Decision), null, now).Value!);
        }

        AddColleagues(plan, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Officers of the other communes stand in the histories of their records. They have no password.
    private void AddColleagues(DemoPlan plan, DateTimeOffset now)
    {
        var on = units.On(plan.AsOf);
        var communes = plan.Size == DemoSize.Small ? DemoPlaces.Neighbours : [.. on.CommunesOf(DemoPlaces.Province).Select(c => on.PathOf(c)).Where(p => p != DemoPlaces.Commune)];
        var made = 0;
        foreach (var (index, path) in communes.Index())
        {
            foreach (var (role, _, names) in _staff)
            {
                // A millisecond each: the order of lists is by time.
                var at = now.AddMilliseconds(-++made);
                var account = Account.Demo(new PersonDetails(names[index % names.Length], EmailAddress.Parse(AddressOf(role, path)), null), path, at);
                db.Add(account);
                db.Add(AccountGrant.Give(GrantId.New(now), account.Id, new GrantTerms(role, path, null, plan.AsOf.AddYears(-1), null, Decision), null, now).Value!);
            }
        }
    }
}
