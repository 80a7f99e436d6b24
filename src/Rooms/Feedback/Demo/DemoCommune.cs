using DanVan.Feedback.Sending;
using DanVan.Organisations.Queries;
using DanVan.Platform.Access;

namespace DanVan.Feedback.Demo;

/// <summary>Who plays which part in a commune's histories.</summary>
/// <param name="Officer">Triages and assigns; writes second answers.</param>
/// <param name="Handler">Works on items and answers them.</param>
/// <param name="Moderator">Publishes.</param>
/// <param name="Leader">Checks answers and gives them.</param>
internal sealed record DemoCast(Actor Officer, Actor Handler, Actor Moderator, Actor Leader);

/// <summary>One commune in which the demo plays.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Bodies">Its bodies by kind.</param>
/// <param name="Villages">Its villages.</param>
/// <param name="Points">Places inside its boundary.</param>
/// <param name="Cast">Its officers.</param>
internal sealed record DemoCommune(string Path, IReadOnlyDictionary<string, Guid> Bodies, IReadOnlyList<VillageChoice> Villages, IReadOnlyList<Point> Points, DemoCast Cast)
{
    /// <summary>The stories of its items.</summary>
    public DemoDeck Deck { get; } = new();

    /// <summary>The body that answers for a category; the People's Committee where there is none of that kind.</summary>
    public Guid BodyFor(string kind) => Bodies.TryGetValue(kind, out var body) ? body : Bodies["peoples-committee"];
}
