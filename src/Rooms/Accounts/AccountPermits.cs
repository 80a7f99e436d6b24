using DanVan.Platform.Access;

namespace DanVan.Accounts;

/// <summary>What may be done in this room, and who may.</summary>
public static class AccountPermits
{
    /// <summary>See accounts of one's units, their roles and their history.</summary>
    public static readonly Permit See = new("accounts.see");

    /// <summary>Invite, give and end roles, close, reset the second factor.</summary>
    public static readonly Permit Manage = new("accounts.manage");

    /// <summary>See the table of who may do what.</summary>
    public static readonly Permit AccessTable = new("accounts.access-table");

    /// <summary>Role by role.</summary>
    public static readonly IReadOnlyList<RolePermit> All =
    [
        new(Role.Administrator, See), new(Role.Auditor, See),
        new(Role.Administrator, Manage),
        new(Role.Administrator, AccessTable), new(Role.Auditor, AccessTable),
    ];
}
