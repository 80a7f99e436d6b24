namespace DanVan.Audit;

/// <summary>Why this room says no.</summary>
public static class AuditRefusals
{
    /// <summary>The actor does not manage witnesses.</summary>
    public static readonly Refusal NotYours = new("audit.not-yours");

    /// <summary>What was given is not a key.</summary>
    public static readonly Refusal NoKey = new("audit.no-key");

    /// <summary>The key is one that signs notes, as a log's own does, and not a witness's.</summary>
    public static readonly Refusal NotAWitnessKey = new("audit.not-a-witness-key");

    /// <summary>The key is registered already.</summary>
    public static readonly Refusal KeyTaken = new("audit.key-taken");

    /// <summary>A checkpoint has no room for more cosignatures.</summary>
    public static readonly Refusal TooMany = new("audit.too-many-witnesses");
}
