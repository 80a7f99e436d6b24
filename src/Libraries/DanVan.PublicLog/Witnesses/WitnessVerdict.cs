using System.Text;

namespace DanVan.PublicLog;

/// <summary>A witness's answer; the number is the HTTP status of C2SP tlog-witness.</summary>
public enum WitnessAnswer
{
    /// <summary>It continues what was cosigned before; it may be cosigned once the state is kept.</summary>
    Accepted = 200,

    /// <summary>Not a request, or the old size is larger than the checkpoint's.</summary>
    Malformed = 400,

    /// <summary>No trusted key of the log signed it.</summary>
    NotSigned = 403,

    /// <summary>The witness does not watch this log.</summary>
    UnknownLog = 404,

    /// <summary>The old size is not what was cosigned last, or another root was cosigned for this size.</summary>
    Conflict = 409,

    /// <summary>The proof does not show that nothing changed.</summary>
    NotProved = 422,
}

/// <summary>What a refused checkpoint, signed by the log itself, may say about the log.</summary>
public enum WitnessSuspicion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is older than what was cosigned: a sender that lags, or a log that was rolled back.</summary>
    Behind,

    /// <summary>No proof shows that it continues what was cosigned: a faulty sender, or a log that rewrote its past.</summary>
    Unproved,

    /// <summary>Another root for a size that was cosigned: the log told two stories. Proof by its own signature; keep it and make it known.</summary>
    Fork,
}

/// <summary>What a witness answers, and what it has to keep before.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="LatestSize">The size cosigned last, which a refused log is told.</param>
public sealed record WitnessVerdict(WitnessAnswer Answer, long LatestSize = 0)
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>The head to remember from now on, in one step with having read the state; null when nothing changes.</summary>
    public TreeHead? Advance { get; init; }

    /// <summary>What a refusal may mean; to be kept and reported when it is a fork.</summary>
    public WitnessSuspicion Suspicion { get; init; }

    /// <summary>The checkpoint, when the log signed it.</summary>
    public SignedCheckpoint? Checkpoint { get; init; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode => (int)Answer;

    /// <summary>The type of the answer's body.</summary>
    public string ContentType => Answer == WitnessAnswer.Conflict ? "text/x.tlog.size" : PlainText;

    /// <summary>The body of a refusal.</summary>
    public string RefusalBody => Answer == WitnessAnswer.Conflict ? StrictDecimal.Format(LatestSize) + "\n" : "";

    /// <summary>The witness's signature under an accepted checkpoint. Call it when <see cref="Advance"/> is kept.</summary>
    /// <exception cref="InvalidOperationException">The checkpoint was refused.</exception>
    public NoteSignature Cosign(SignerKey key, DateTimeOffset now) =>
        Answer == WitnessAnswer.Accepted && Checkpoint is { } accepted ? key.Cosign(accepted.Checkpoint, now) : throw new InvalidOperationException("A witness signs only what it accepted.");

    /// <summary>The body of the answer that carries cosignatures.</summary>
    public static byte[] AcceptanceBody(params IEnumerable<NoteSignature> cosignatures) => Encoding.UTF8.GetBytes(string.Concat(cosignatures.Select(s => s + "\n")));
}
