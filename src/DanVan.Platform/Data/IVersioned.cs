namespace DanVan.Platform.Data;

/// <summary>A record that two people may change at once. The second one's save is refused (<c>DbUpdateConcurrencyException</c>) instead of overwriting the first one's.</summary>
public interface IVersioned
{
    /// <summary>Raised by one at each save.</summary>
    int Version { get; }
}
