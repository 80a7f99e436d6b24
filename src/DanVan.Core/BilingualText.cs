using System.Globalization;

namespace DanVan.Core;

/// <summary>A name or title that comes with data, in both languages of the product. Words of pages stand in resources instead.</summary>
/// <param name="Vi">Vietnamese, the language of record.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Vi, string En)
{
    /// <summary>The text in a language; Vietnamese unless English is asked for.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? En : Vi;
    }

    /// <summary>Vietnamese.</summary>
    public override string ToString() => Vi;
}
