namespace DanVan.Core.Ballots;

/// <summary>Who agrees for the Front that a matter be put to the people.</summary>
public enum FrontPost
{
    /// <summary>The head of the village's Front working board (Trưởng ban công tác Mặt trận).</summary>
    BoardHead = 1,

    /// <summary>The chairman of the commune's Front (Chủ tịch Ủy ban MTTQ xã).</summary>
    CommuneChairman,
}

/// <summary>The Front's recorded agreement.</summary>
/// <param name="Post">In which post it was given.</param>
/// <param name="Name">By whom.</param>
/// <param name="On">On which day.</param>
public sealed record FrontAgreement(FrontPost Post, string Name, DateOnly On);

/// <summary>Putting a matter to the community (đề xuất nội dung để Nhân dân bàn và quyết định; Law 10/2022 Art 16(1)–(2)).</summary>
public static class MatterPut
{
    /// <summary>A village's matter needs the agreement of the head of its Front board, a commune's that of the chairman of the commune's Front; one given later than the matter was put does not count.</summary>
    public static Outcome Admit(Scope scope, FrontAgreement? agreement, DateOnly putOn)
    {
        var needed = scope is Scope.Commune ? FrontPost.CommuneChairman : FrontPost.BoardHead;
        return agreement is not null && agreement.Post == needed && !string.IsNullOrWhiteSpace(agreement.Name) && agreement.On <= putOn
            ? Outcome.Done
            : BallotRefusals.FrontNotAgreed;
    }
}
