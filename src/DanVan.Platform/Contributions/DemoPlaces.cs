namespace DanVan.Platform.Contributions;

/// <summary>Where the small demo plays: three real communes of Nghệ An as they are since 2025-07-01. The demo sign-ins belong to the first.</summary>
public static class DemoPlaces
{
    /// <summary>Nghệ An.</summary>
    public const string Province = "40";

    /// <summary>Vạn An, the commune of the demo sign-ins.</summary>
    public const string Commune = "40/17950";

    /// <summary>Nam Đàn and Kim Liên, its neighbours.</summary>
    public static readonly IReadOnlyList<string> Neighbours = ["40/17935", "40/17971"];
}
