namespace DanVan.Core.Documents;

/// <summary>One line at the head of a document.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsBold">Set bold.</param>
/// <param name="IsUnderlined">A line is drawn under it.</param>
public sealed record HeadLine(string Text, bool IsBold = false, bool IsUnderlined = false);

/// <summary>
/// The head of a document in its two columns. State and Front: issuer at the left, the State's name and motto at the right (Decree 30/2020, Annex I).
/// Party: issuer with an asterisk at the left, the Party's name at the right and no name of the State (Guidance 36-HD/VPTW).
/// </summary>
/// <param name="Left">The left column, from the top.</param>
/// <param name="Right">The right column, from the top.</param>
public sealed record DocumentHead(IReadOnlyList<HeadLine> Left, IReadOnlyList<HeadLine> Right)
{
    private const string StateName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const string PartyName = "ĐẢNG CỘNG SẢN VIỆT NAM";

    /// <summary>The head for an issuer.</summary>
    /// <param name="layout">By whose rules.</param>
    /// <param name="superior">The body above the issuer; null where none is named.</param>
    /// <param name="issuer">Who issues the document.</param>
    public static DocumentHead Of(DocumentLayout layout, string? superior, string issuer)
    {
        var isParty = layout is DocumentLayout.Party;
        HeadLine[] above = string.IsNullOrWhiteSpace(superior) ? [] : [new(superior.ToUpperInvariant())];
        HeadLine[] issued = isParty ? [new(issuer.ToUpperInvariant(), IsBold: true), new("*")] : [new(issuer.ToUpperInvariant(), IsBold: true, IsUnderlined: true)];
        HeadLine[] right = isParty ? [new(PartyName, IsBold: true, IsUnderlined: true)] : [new(StateName, IsBold: true), new(Motto, IsBold: true, IsUnderlined: true)];
        return new([.. above, .. issued], right);
    }
}
