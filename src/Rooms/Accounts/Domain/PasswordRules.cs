using DanVan.Vietnamese;

namespace DanVan.Accounts.Domain;

/// <summary>
/// Which passwords are taken: long enough, not among the first that are guessed, not made of the owner's own name or address. No capital letters or signs are asked for; they make
/// passwords harder to keep, not harder to guess (NIST SP 800-63B).
/// </summary>
public static class PasswordRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int MinLength = 10;

    /// <summary>Longest password, in characters.</summary>
    public const int MaxLength = 200;

    private const int LeastDifferent = 5;
    private const int ShortestOwn = 4;
    private const string Rows = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm";

    // What stands first in guessing lists, here and abroad, without digits and signs: "Matkhau@2026" is one of them.
    private static readonly HashSet<string> _known =
    [
        "password", "passwd", "passw", "matkhau", "mk", "pass", "admin", "administrator", "quantri", "root", "user", "nguoidung", "khach", "guest", "welcome", "xinchao", "chao", "chaoban", "hello", "letmein", "login",
        "dangnhap", "iloveyou", "anhyeuem", "emyeuanh", "yeuem", "yeuanh", "yeu", "motconvit", "khongbiet", "khongco", "khongnho", "quenmatkhau", "abc", "abcd", "abcde", "abcabc", "aabbcc", "qwe", "qwer", "qwerty",
        "qwertyuiop", "asd", "asdf", "zxc", "zxcvbnm", "qaz", "qazwsx", "vietnam", "hanoi", "saigon", "nghean", "vinh", "danvan", "danvankheo", "mattran", "ubnd", "uyban", "congan", "hochiminh", "bacho", "dang",
        "sunshine", "princess", "dragon", "monkey", "football", "bongda", "superman", "batman", "master", "secret", "bimat", "default", "macdinh", "test", "demo", "changeme", "temp", "tam", "tamthoi", "samsung", "iphone",
    ];

    /// <summary>Whether a password is taken.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">What the owner is called: name, e-mail address, phone number.</param>
    public static Outcome Check(string password, params IEnumerable<string?> own)
    {
        if (password.Length < MinLength) return AccountRefusals.PasswordShort;
        if (password.Length > MaxLength) return AccountRefusals.PasswordLong;

        var folded = VietnameseText.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        var letters = string.Concat(folded.Where(char.IsAsciiLetterLower));
        if (_known.Contains(letters) || folded.Distinct().Count() < LeastDifferent || IsRow(folded)) return AccountRefusals.PasswordKnown;
        return own.Any(o => IsMadeOf(folded, o)) ? AccountRefusals.PasswordOwn : Outcome.Done;
    }

    // "1234567890", "abcdefghij", "0987654321": a walk along the alphabet, the digits or the keyboard.
    private static bool IsRow(string folded)
    {
        var steps = 0;
        for (var i = 1; i < folded.Length; i++)
        {
            var (here, before) = (folded[i], folded[i - 1]);
            if (Rows.Contains($"{before}{here}", StringComparison.Ordinal) || Rows.Contains($"{here}{before}", StringComparison.Ordinal) || here == before) steps++;
        }

        return steps >= folded.Length - 2;
    }

    // What is left of the password once the owner's own word is taken out must still be a password's half.
    private static bool IsMadeOf(string folded, string? own)
    {
        var word = VietnameseText.Fold((own ?? "").Split('@')[0]).Replace(" ", "", StringComparison.Ordinal);
        return word.Length >= ShortestOwn && folded.Contains(word, StringComparison.Ordinal) && folded.Length - word.Length < MinLength / 2;
    }
}
