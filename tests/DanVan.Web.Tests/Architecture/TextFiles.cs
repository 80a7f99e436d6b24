using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DanVan.Web.Tests.Architecture;

/// <summary>The product's words: every <c>Texts/XTexts.resx</c> (Vietnamese) with its <c>XTexts.en.resx</c> (English).</summary>
internal static partial class TextFiles
{
    /// <summary>Every Vietnamese file, by its path in the checkout.</summary>
    public static IReadOnlyList<string> Vietnamese { get; } =
    [
        .. Directory.EnumerateFiles(Checkout.PathOf("src"), "*Texts.resx", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Checkout.Folder, f)).Where(f => !f.Split('/').Intersect(["bin", "obj", "node_modules"]).Any()).Order(StringComparer.Ordinal),
    ];

    /// <summary>The English file beside a Vietnamese one.</summary>
    public static string EnglishOf(string vietnamese) => vietnamese[..^".resx".Length] + ".en.resx";

    /// <summary>Keys and texts of a file; empty when there is no such file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file) => !File.Exists(Checkout.PathOf(file))
        ? new Dictionary<string, string>()
        : XDocument.Load(Checkout.PathOf(file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    /// <summary>The places of a text, <c>{0}</c> and <c>{1:d}</c>, by number.</summary>
    public static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>True when a text has a letter that English does not have.</summary>
    public static bool HasVietnamese(string text) => text.Any(c => c > 127 && char.IsLetter(c));

    [GeneratedRegex(@"\{([0-9A-Za-z_]+)(?:[,:][^}]*)?\}")]
    private static partial Regex Place();
}
