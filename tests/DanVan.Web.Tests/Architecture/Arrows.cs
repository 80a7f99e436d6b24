using System.Xml.Linq;

namespace DanVan.Web.Tests.Architecture;

/// <summary>The references between projects below <c>src/</c>, as the project files say them.</summary>
internal static class Arrows
{
    /// <summary>Each project with the projects it names, without the prefix <c>DanVan.</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Drawn { get; } = Read();

    /// <summary>The rooms' names.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [.. Directory.EnumerateFiles(Checkout.PathOf("src", "Rooms"), "*.csproj", SearchOption.AllDirectories).Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>The libraries' names.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [.. Directory.EnumerateFiles(Checkout.PathOf("src", "Libraries"), "*.csproj", SearchOption.AllDirectories).Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>Everything that can be reached from a project.</summary>
    public static IEnumerable<string> ReachedFrom(string project, IReadOnlyDictionary<string, IReadOnlyList<string>> arrows)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([project]);
        while (open.TryPop(out var next))
        {
            foreach (var to in arrows.GetValueOrDefault(next, []))
            {
                if (seen.Add(to)) open.Push(to);
            }
        }

        return seen;
    }

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        // Directory.Build.props gives every room its arrow to the platform; the front door names all rooms by a pattern.
        var arrows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var file in Directory.EnumerateFiles(Checkout.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var named = XDocument.Load(file).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value).Where(p => !p.Contains('*', StringComparison.Ordinal)).Select(NameOf);
            arrows[NameOf(file)] = [.. named.Order(StringComparer.Ordinal)];
        }

        return arrows;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("DanVan.", "", StringComparison.Ordinal);
}
