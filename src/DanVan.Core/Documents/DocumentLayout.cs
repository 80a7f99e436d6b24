namespace DanVan.Core.Documents;

/// <summary>By whose rules a document is laid out (thể thức).</summary>
public enum DocumentLayout
{
    /// <summary>State bodies, and communities by their example: Decree 30/2020.</summary>
    State = 1,

    /// <summary>Party committees: Guidance 36-HD/VPTW of 2018.</summary>
    Party,

    /// <summary>The Front and the organisations under it: as the State's, with their own names.</summary>
    Front,
}
