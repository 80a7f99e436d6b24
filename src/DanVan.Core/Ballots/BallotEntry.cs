namespace DanVan.Core.Ballots;

/// <summary>How a household's vote arrives.</summary>
public enum Channel
{
    /// <summary>A show of hands in a meeting (giơ tay).</summary>
    ShowOfHands,

    /// <summary>A secret ballot in a meeting (bỏ phiếu kín).</summary>
    SecretBallot,

    /// <summary>A paper ballot handed to the household (phiếu lấy ý kiến).</summary>
    Paper,

    /// <summary>Online.</summary>
    Online,
}

/// <summary>What happened to a household's vote.</summary>
public enum BallotEvent
{
    /// <summary>A ballot was handed out.</summary>
    Issued,

    /// <summary>A spoilt ballot was taken back and another handed out.</summary>
    Replaced,

    /// <summary>The household voted.</summary>
    Returned,

    /// <summary>A second vote came and was not taken.</summary>
    SecondRefused,
}

/// <summary>One row in the register of a vote: which household, in which channel, never what it chose.</summary>
/// <param name="Household">The household.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Event">What happened.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, for a replacement.</param>
public sealed record BallotEntry(HouseholdId Household, Channel Channel, BallotEvent Event, AccountId By, DateTimeOffset At, string? Reason = null);
