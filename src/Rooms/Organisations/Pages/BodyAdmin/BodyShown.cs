using DanVan.Organisations.Domain;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Posts and powers in the words of the request's language.</summary>
public static class BodyShown
{
    private static readonly (Powers Power, Func<string> Words)[] _powers =
    [
        (Powers.Sign, () => OrganisationsTexts.PowerSign), (Powers.SignForHead, () => OrganisationsTexts.PowerSignForHead), (Powers.SignByOrder, () => OrganisationsTexts.PowerSignByOrder),
        (Powers.ReceiveCitizens, () => OrganisationsTexts.PowerReceive), (Powers.ApproveAnswers, () => OrganisationsTexts.PowerApprove), (Powers.KeepSeal, () => OrganisationsTexts.PowerSeal),
    ];

    /// <summary>All powers with their words.</summary>
    public static IEnumerable<(Powers Power, string Words)> All => _powers.Select(p => (p.Power, p.Words()));

    /// <summary>Some powers as one text.</summary>
    public static string Words(Powers powers) => string.Join(", ", All.Where(p => powers.HasFlag(p.Power)).Select(p => p.Words));
}
