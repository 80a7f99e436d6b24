using DanVan.Core.Lifecycles;

namespace DanVan.Sealed.Domain;

/// <summary>Where a sealed item stands. The product mirrors the case; it settles nothing.</summary>
public enum SealedState
{
    /// <summary>Acknowledged, not classified yet (đã tiếp nhận).</summary>
    Received = 1,

    /// <summary>The officer said what it is (đã phân loại).</summary>
    Classified,

    /// <summary>Replied: accepted for settlement (thụ lý).</summary>
    Accepted,

    /// <summary>Replied: more time is needed before it can be accepted or not (gia hạn trả lời).</summary>
    Extended,

    /// <summary>Replied: refused, with a written notice (từ chối).</summary>
    Refused,

    /// <summary>Replied: sent to the competent body (chuyển cơ quan có thẩm quyền).</summary>
    Forwarded,

    /// <summary>Over for this office (kết thúc).</summary>
    Closed,
}

/// <summary>The four outcomes of a reply (Law 42/2013 Art 28).</summary>
public enum ReplyOutcome
{
    /// <summary>Thụ lý.</summary>
    Accepted = 1,

    /// <summary>Gia hạn.</summary>
    Extended,

    /// <summary>Từ chối.</summary>
    Refused,

    /// <summary>Chuyển cơ quan có thẩm quyền.</summary>
    Forwarded,
}

/// <summary>The life of a sealed item as a table.</summary>
public static class SealedLife
{
    /// <summary>Say what it is.</summary>
    public const string Classify = "classify";

    /// <summary>End it.</summary>
    public const string Close = "close";

    /// <summary>The table.</summary>
    public static readonly Lifecycle<SealedState> Flow = new("sealed-item", SealedState.Received,
    [
        Move(Classify, [SealedState.Received, SealedState.Classified], SealedState.Classified),
        Move(ActionOf(ReplyOutcome.Accepted), [SealedState.Classified, SealedState.Extended], SealedState.Accepted),
        Move(ActionOf(ReplyOutcome.Extended), [SealedState.Classified], SealedState.Extended),
        Move(ActionOf(ReplyOutcome.Refused), [SealedState.Classified, SealedState.Extended], SealedState.Refused),
        Move(ActionOf(ReplyOutcome.Forwarded), [SealedState.Classified, SealedState.Extended], SealedState.Forwarded),
        Move(Close, [SealedState.Accepted, SealedState.Refused, SealedState.Forwarded], SealedState.Closed),
    ]);

    /// <summary>The action of an outcome.</summary>
    public static string ActionOf(ReplyOutcome outcome) => outcome switch
    {
        ReplyOutcome.Accepted => "accept",
        ReplyOutcome.Extended => "extend",
        ReplyOutcome.Refused => "refuse",
        _ => "forward",
    };

    private static Move<SealedState> Move(string action, SealedState[] from, SealedState to) => new(action, from, to) { May = SealedPermits.Receive.Name };
}
