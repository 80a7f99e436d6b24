namespace DanVan.Feedback.Demo;

/// <summary>The time at which a made-up step happens: the room's own rules read it, so that limits run and pass as they would have.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now { get; set; }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now;
}
