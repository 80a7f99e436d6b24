using System.Diagnostics.CodeAnalysis;

namespace DanVan.Core.Contacts;

/// <summary>A telephone number of Vietnam, mobile or landline, or one abroad typed with <c>+</c>. Stored in the international form (E.164).</summary>
public readonly record struct PhoneNumber
{
    /// <summary>Longest international form: a plus sign and 15 digits.</summary>
    public const int MaxLength = 16;

    private const string Vietnam = "+84";

    private PhoneNumber(string key) => Key = key;

    /// <summary>The international form, <c>+84912345678</c>: what is stored and compared.</summary>
    public string Key { get; }

    /// <summary>As people here write it, <c>0912 345 678</c>; numbers abroad in the international form.</summary>
    public string Text => Key.StartsWith(Vietnam, StringComparison.Ordinal) ? Grouped("0" + Key[Vietnam.Length..]) : Key;

    /// <summary>Reads a number as people type it: blanks, dots, hyphens and brackets are passed over, <c>0084</c> and <c>84</c> before a mobile number are read as <c>+84</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        var typed = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')' or '/')));
        if (typed.StartsWith("00", StringComparison.Ordinal)) typed = "+" + typed[2..];
        else if (typed.StartsWith("84", StringComparison.Ordinal) && typed.Length is 11 or 12) typed = "+" + typed;
        else if (typed.StartsWith('0')) typed = Vietnam + typed[1..];

        if (!typed.StartsWith('+') || typed.Length is < 9 or > MaxLength || !typed[1..].All(char.IsAsciiDigit)) return false;
        if (typed.StartsWith(Vietnam + "0", StringComparison.Ordinal)) typed = Vietnam + typed[(Vietnam.Length + 1)..];
        // Mobile numbers have nine digits after the zero, landlines ten (area code 2xx).
        if (typed.StartsWith(Vietnam, StringComparison.Ordinal) && !IsVietnamese(typed[Vietnam.Length..])) return false;

        number = new(typed);
        return true;
    }

    /// <summary>Wraps a stored number.</summary>
    public static PhoneNumber From(string key) => new(key);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static bool IsVietnamese(string national) => national is ['3' or '5' or '7' or '8' or '9', ..] ? national.Length == 9 : national is ['2', ..] && national.Length == 10;

    private static string Grouped(string national) => $"{national[..4]} {national[4..7]} {national[7..]}";
}
