using DanVan.Platform.Access;

namespace DanVan.Accounts.Domain;

/// <summary>Which roles go together.</summary>
public static class GrantRules
{
    /// <summary>Whether a grant may be added to those an account has.</summary>
    public static Outcome Admits(AccountGrant grant, IEnumerable<AccountGrant> others)
    {
        foreach (var other in others.Where(o => SharesADay(grant, o)))
        {
            if (grant.Overlaps(other)) return AccountRefusals.GrantOverlaps;
            if (!GoTogether(grant.Role, other.Role)) return AccountRefusals.AdministratorStaysApart;
        }

        return Outcome.Done;
    }

    /// <summary>True for roles that are held in one village.</summary>
    public static bool IsInVillage(Role role) => role is Role.VillageHead or Role.FrontBoardHead or Role.HouseholdRepresentative;

    /// <summary>True for roles that are held in one body.</summary>
    public static bool IsInBody(Role role) => role is Role.HandlingOfficer or Role.SupervisionMember;

    // Who gives roles must not be able to read what they open, and who watches must not be who is watched (rule 144).
    private static bool GoTogether(Role one, Role other) => one == other || !(IsApart(one) || IsApart(other)) || !one.IsStaff() || !other.IsStaff();

    private static bool IsApart(Role role) => role is Role.Administrator or Role.Auditor;

    private static bool SharesADay(AccountGrant one, AccountGrant other) =>
        (one.To is not { } end || other.From < end) && (other.To is not { } otherEnd || one.From < otherEnd);
}
