using System.Globalization;
using System.Reflection;
using System.Resources;

namespace DanVan.Platform.Web;

/// <summary>The texts of the whole house, for words whose key is only known at run time: a refusal's, a permit's. Everything else names its typed text.</summary>
public sealed class HouseTexts(IEnumerable<Assembly> assemblies)
{
    private const string Suffix = ".resources";

    private readonly List<ResourceManager> _texts =
    [
        .. from assembly in assemblies
           from name in assembly.GetManifestResourceNames()
           where name.EndsWith("Texts" + Suffix, StringComparison.Ordinal)
           select new ResourceManager(name[..^Suffix.Length], assembly),
    ];

    /// <summary>The text of a key in the language of the request; null when no room has it.</summary>
    public string? Find(string key) => _texts.Select(t => t.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(t => t is not null);

    /// <summary>The end of a key for a code: dots and hyphens become underlines.</summary>
    public static string KeyOf(string code) => code.Replace('-', '_').Replace('.', '_');
}
