using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace DanVan.Core.Contacts;

/// <summary>An e-mail address as typed, and the form in which two spellings of one address are equal.</summary>
public readonly record struct EmailAddress
{
    /// <summary>Longest address, in characters (RFC 5321).</summary>
    public const int MaxLength = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>As typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Lower case: what is compared and indexed.</summary>
    public string Key => Text.ToLowerInvariant();

    /// <summary>Reads an address. Only <c>name@host.tld</c> is one: no display name, no quotes, no bare host.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress address)
    {
        address = default;
        var typed = text?.Trim() ?? "";
        if (typed.Length is 0 or > MaxLength || typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>' or '(' or ')' or ',' or ';')) return false;
        if (!MailAddress.TryCreate(typed, out var parsed) || parsed.Address != typed) return false;
        if (!parsed.Host.Contains('.', StringComparison.Ordinal) || parsed.Host.EndsWith('.') || parsed.Host.StartsWith('.')) return false;

        address = new(typed);
        return true;
    }

    /// <summary>Reads an address that must be right.</summary>
    public static EmailAddress Parse(string text) => TryParse(text, out var address) ? address : throw new FormatException("Not an e-mail address.");

    /// <inheritdoc />
    public override string ToString() => Text;
}
