using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>A photo that an officer shows or not, with the way to cover parts of it.</summary>
/// <param name="Code">The item.</param>
/// <param name="Photo">The photo.</param>
/// <param name="IsShown">Ticked.</param>
public sealed record PhotoChoice(string Code, Photo Photo, bool IsShown)
{
    /// <summary>What it is called on the page.</summary>
    public string Name => DeskWords.NameOf(Photo);
}
