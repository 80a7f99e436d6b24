using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Domain;

/// <summary>What the holder of a follow key did, locked with that key: the holder can have the receipt again, and the server alone cannot read it.</summary>
public sealed class FollowReceipt
{
    /// <summary>Random, so that it tells neither time nor order.</summary>
    public Guid Id { get; init; }

    /// <summary>The key's row; the receipt goes with it.</summary>
    public Guid GrantId { get; init; }

    /// <summary>The locked record.</summary>
    [PersonalField(PersonalKind.Basic, "let the holder of the follow key have a receipt again", "as long as the report; only the follow key opens it")]
    public required byte[] Box { get; init; }
}
