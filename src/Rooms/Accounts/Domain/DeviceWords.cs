namespace DanVan.Accounts.Domain;

/// <summary>A device in the words its owner knows it by. The browser's long self-description is not kept: it would single people out.</summary>
public static class DeviceWords
{
    /// <summary>Longest words, in characters.</summary>
    public const int MaxLength = 40;

    // The first match wins: browsers claim to be those before them, so the more special ones stand first.
    private static readonly (string Mark, string Name)[] _browsers =
    [
        ("coc_coc", "Coc Coc"), ("Zalo", "Zalo"), ("FBAN", "Facebook"), ("FBAV", "Facebook"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"), ("OPR/", "Opera"),
        ("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] _systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, <c>Chrome, Android</c>; empty when the browser says neither.</summary>
    public static string Of(string? userAgent) => string.Join(", ", new[] { First(_browsers, userAgent), First(_systems, userAgent) }.OfType<string>());

    private static string? First((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
