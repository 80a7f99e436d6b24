namespace DanVan.Platform.Web.Kit;

/// <summary>The meaning of a colour; the words beside it always say the same.</summary>
public enum Tone
{
    /// <summary>Nothing to notice.</summary>
    Neutral,

    /// <summary>In work, for information.</summary>
    Info,

    /// <summary>Done, kept, in time.</summary>
    Good,

    /// <summary>Needs attention soon.</summary>
    Warn,

    /// <summary>Late, refused, wrong.</summary>
    Bad,

    /// <summary>Like <see cref="Bad"/> and to be seen first: overdue.</summary>
    Solid,
}

/// <summary>Style names of tones.</summary>
internal static class Tones
{
    public static string Css(this Tone tone, string name) => tone == Tone.Neutral ? name : $"{name} {name}--{tone.ToString().ToLowerInvariant()}";
}
