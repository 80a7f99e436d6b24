using System.Globalization;

namespace DanVan.Core.Documents;

/// <summary>Number and notation of a document (số, ký hiệu).</summary>
/// <param name="Layout">By whose rules it is written.</param>
/// <param name="Ordinal">Its place in the series, from 1; null while it has none, which leaves room to write it by hand.</param>
/// <param name="Type">Its type; null for an official letter (công văn).</param>
/// <param name="Organ">The abbreviation of who issues it, for a letter with the unit that drafted it: <c>UBND</c>, <c>UBND-VP</c>, <c>MTTQ-BTT</c>.</param>
public sealed record DocumentNumber(DocumentLayout Layout, int? Ordinal, DocumentType? Type, string Organ)
{
    /// <summary>What a Party letter carries where others carry their type.</summary>
    private const string PartyLetter = "CV";

    private const string RoomForHand = "      ";

    /// <summary>The notation alone: <c>05/BC-UBND</c>, of the Party <c>05-BC/ĐU</c>. Two digits below ten.</summary>
    public string Notation => Layout switch
    {
        DocumentLayout.Party => $"{Written}-{Type?.Code ?? PartyLetter}/{Organ}",
        _ => Type is null ? $"{Written}/{Organ}" : $"{Written}/{Type.Code}-{Organ}",
    };

    /// <summary>The line at the head of the document: <c>Số: 05/BC-UBND</c>; the Party writes no colon.</summary>
    public string Line => Layout is DocumentLayout.Party ? $"Số {Notation}" : $"Số: {Notation}";

    private string Written => Ordinal switch
    {
        null => RoomForHand,
        < 1 => throw new InvalidOperationException("A document's number is 1 or more."),
        { } ordinal => ordinal.ToString("00", CultureInfo.InvariantCulture),
    };
}
