using DanVan.Platform.Access;

namespace DanVan.Platform.Contributions;

/// <summary>A room's entry on the page of administration, <c>/quan-tri</c>.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its words, in the language of the request.</param>
/// <param name="Hint">One sentence: what is done there.</param>
/// <param name="Permit">Who sees it; null for everybody who is signed in.</param>
public sealed record AdministrationEntry(int Order, string Address, Func<string> Text, Func<string> Hint, Permit? Permit = null);
