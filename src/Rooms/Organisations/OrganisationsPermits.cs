using DanVan.Platform.Access;

namespace DanVan.Organisations;

/// <summary>What may be done in this room, and by which role. Reading units needs none.</summary>
public static class OrganisationsPermits
{
    /// <summary>Enter, rename, merge, split and close villages.</summary>
    public static readonly Permit ManageVillages = new("organisations.manage-villages");

    /// <summary>Enter numbers of households.</summary>
    public static readonly Permit CountHouseholds = new("organisations.count-households");

    /// <summary>Enter bodies and who holds their posts.</summary>
    public static readonly Permit ManageBodies = new("organisations.manage-bodies");

    /// <summary>The room's share of the access table.</summary>
    public static readonly IReadOnlyList<RolePermit> All =
    [
        new(Role.Administrator, ManageVillages),
        new(Role.Administrator, ManageBodies),
        new(Role.Administrator, CountHouseholds),
        new(Role.CommuneOfficer, ManageVillages),
        new(Role.CommuneOfficer, ManageBodies),
        new(Role.CommuneOfficer, CountHouseholds),
        new(Role.ProvincialOfficer, ManageVillages),
        new(Role.ProvincialOfficer, ManageBodies),
        new(Role.ProvincialOfficer, CountHouseholds),
        new(Role.VillageHead, CountHouseholds),
    ];
}
