using System.Globalization;
using System.Reflection;
using System.Resources;

namespace DanVan.Platform.Web;

/// <summary>
/// Turns a refusal into what a person reads: <c>feedback.wrong-state</c> is the text <c>Refusal_feedback_wrong_state</c> of its room, in the language of the request.
/// A test holds that every code has its text in both languages.
/// </summary>
public sealed class RefusalWords(IEnumerable<Assembly> assemblies)
{
    private const string Suffix = ".resources";

    private readonly List<ResourceManager> _texts =
    [
        .. from assembly in assemblies
           from name in assembly.GetManifestResourceNames()
           where name.EndsWith("Texts" + Suffix, StringComparison.Ordinal)
           select new ResourceManager(name[..^Suffix.Length], assembly),
    ];

    /// <summary>The words.</summary>
    public string Of(Refusal refusal)
    {
        var key = KeyOf(refusal);
        return _texts.Select(t => t.GetString(key, CultureInfo.CurrentUICulture)).FirstOrDefault(t => t is not null)
            ?? throw new InvalidOperationException($"The refusal {refusal.Code} has no words: add {key} to the texts of its room.");
    }

    /// <summary>The key of a refusal's text.</summary>
    public static string KeyOf(Refusal refusal) => "Refusal_" + refusal.Code.Replace('-', '_').Replace('.', '_');
}
