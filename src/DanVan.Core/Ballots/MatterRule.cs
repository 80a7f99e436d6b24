namespace DanVan.Core.Ballots;

/// <summary>What a community decides (Law 10/2022 Art 15); items 4 and 5 are two matters each.</summary>
public enum Matter
{
    /// <summary>Item 1: policy and level of contributions.</summary>
    Contribution,

    /// <summary>Item 2: collecting, spending and managing the community's money.</summary>
    CommunityMoney,

    /// <summary>Item 3: the village convention (hương ước, quy ước).</summary>
    Convention,

    /// <summary>Item 4: election of the village head.</summary>
    HeadElection,

    /// <summary>Item 4: removal of the village head.</summary>
    HeadRemoval,

    /// <summary>Item 5: election to a people's board.</summary>
    BoardElection,

    /// <summary>Item 5: removal from a people's board.</summary>
    BoardRemoval,

    /// <summary>Item 6: other work the village manages itself.</summary>
    OtherWork,
}

/// <summary>Where a decision holds.</summary>
public enum Scope
{
    /// <summary>In one village.</summary>
    Village,

    /// <summary>In the whole commune.</summary>
    Commune,
}

/// <summary>In which legal form it is decided.</summary>
public enum VoteForm
{
    /// <summary>A meeting of the community.</summary>
    Meeting,

    /// <summary>Ballots to households (phát phiếu lấy ý kiến).</summary>
    Ballots,

    /// <summary>Online (biểu quyết trực tuyến).</summary>
    Online,
}

/// <summary>Why ballots are handed to households (Art 19(1)).</summary>
public enum BallotCase
{
    /// <summary>The commune's chairman chose it for a commune-wide matter.</summary>
    CommuneChose,

    /// <summary>A meeting on the same matter failed for lack of representatives.</summary>
    MeetingFailed,

    /// <summary>Village head and Front board chose it.</summary>
    VillageChose,
}

/// <summary>When a decision takes effect (Art 21(2)).</summary>
public enum Effect
{
    /// <summary>In a village the day it passed, commune-wide the day the commune sets.</summary>
    DayPassed,

    /// <summary>The commune's recognition.</summary>
    CommuneRecognises,

    /// <summary>The commune Front's recognition.</summary>
    FrontRecognises,
}

/// <summary>Who chairs the meeting.</summary>
public enum Chair
{
    /// <summary>The village head.</summary>
    VillageHead,

    /// <summary>The election team (Tổ bầu cử).</summary>
    ElectionTeam,

    /// <summary>The head of the Front working board.</summary>
    FrontBoardHead,

    /// <summary>The chairman of the commune's People's Committee.</summary>
    CommuneChairman,

    /// <summary>Somebody the commune's chairman names, where there is no village head.</summary>
    NamedByCommune,
}

/// <summary>What the law says of one matter: a row of the rule set's table.</summary>
/// <param name="Item">The item of Art 15, 1 to 6.</param>
/// <param name="Matter">The matter.</param>
/// <param name="Scopes">Where it may be decided.</param>
/// <param name="Forms">In which forms.</param>
/// <param name="BallotCases">For which reasons by ballots to households.</param>
/// <param name="Threshold">The key of the share it passes with.</param>
/// <param name="Effect">When it takes effect.</param>
/// <param name="Chair">Who chairs its meeting.</param>
public sealed record MatterRule(
    int Item, Matter Matter, IReadOnlyList<Scope> Scopes, IReadOnlyList<VoteForm> Forms, IReadOnlyList<BallotCase> BallotCases, string Threshold, Effect Effect, Chair Chair)
{
    /// <summary>Who chairs, given who holds the posts.</summary>
    /// <param name="villageHasHead">False while the post is empty.</param>
    /// <param name="headLeadsFrontBoard">True when the village head and the head of the Front board are one person.</param>
    public Chair ChairOf(bool villageHasHead, bool headLeadsFrontBoard) => Chair switch
    {
        Chair.FrontBoardHead when headLeadsFrontBoard => Chair.CommuneChairman,
        Chair.VillageHead when !villageHasHead => Chair.NamedByCommune,
        var chair => chair,
    };
}
