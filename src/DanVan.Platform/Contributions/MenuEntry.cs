using DanVan.Platform.Access;

namespace DanVan.Platform.Contributions;

/// <summary>A room's entry in the head of each page.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its words, in the language of the request.</param>
/// <param name="Permit">Who sees it; null for everybody.</param>
/// <param name="ForStaff">Only those who act for an authority or a body see it.</param>
public sealed record MenuEntry(int Order, string Address, Func<string> Text, Permit? Permit = null, bool ForStaff = false);
