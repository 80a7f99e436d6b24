namespace DanVan.Core;

/// <summary>How sure we are of a fact of law that the product carries as data. Anything below <see cref="High"/> is shown to the administrator to be checked.</summary>
public enum Confidence
{
    /// <summary>Read in the text itself.</summary>
    High,

    /// <summary>Read at second hand, or partly.</summary>
    Medium,

    /// <summary>Believed; to be checked before it is relied on.</summary>
    Low,
}
