using System.Globalization;

namespace DanVan.Organisations.Domain;

/// <summary>
/// An administrative unit (đơn vị hành chính) as it was between two dates. A change of name, type or parent starts another version.
/// Codes are those of the General Statistics Office and are reused, so a code means a unit only together with a date.
/// </summary>
public sealed class UnitVersion
{
    /// <summary>The official code with its leading zeros: 2, 3 or 5 digits by tier.</summary>
    public required string Code { get; init; }

    /// <summary>The tier, a property of the version and not of the code.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>What the unit is called in law.</summary>
    public required UnitType Type { get; init; }

    /// <summary>The name without the type, NFC: <c>Kim Liên</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name without accents: <c>Kim Lien</c>.</summary>
    public required string AsciiName { get; init; }

    /// <summary>The code of the unit above (look it up at the same date); null for a province.</summary>
    public required string? ParentCode { get; init; }

    /// <summary>The days on which this version existed.</summary>
    public required ValidPeriod Valid { get; init; }

    /// <summary>The Vietnamese name with its type: <c>Xã Kim Liên</c>.</summary>
    public string FullName
    {
        get
        {
            var type = Type.Vietnamese();
            return $"{char.ToUpperInvariant(type[0])}{type.AsSpan(1)} {Name}";
        }
    }

    /// <summary>The name with its type inside a sentence: <c>xã Kim Liên</c>.</summary>
    public string NameInSentence => $"{Type.Vietnamese()} {Name}";

    /// <summary>The English name: <c>Kim Lien Commune</c>; numbered units put the type first: <c>Ward 5</c>.</summary>
    public string FullNameEnglish => char.IsAsciiDigit(AsciiName[0])
        ? $"{(Type is UnitType.UrbanDistrict ? UnitType.RuralDistrict : Type).English()} {AsciiName}"
        : $"{AsciiName} {Type.English()}";

    /// <summary>The full name in the language of <paramref name="culture"/>: English for <c>en</c>, Vietnamese otherwise.</summary>
    public string FullNameIn(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? FullNameEnglish : FullName;

    /// <inheritdoc />
    public override string ToString() => $"{Code} {FullName} {Valid.From:yyyy-MM-dd}";
}
