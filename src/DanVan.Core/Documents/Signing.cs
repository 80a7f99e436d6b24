using DanVan.Vietnamese;

namespace DanVan.Core.Documents;

/// <summary>In what role somebody signs (quyền hạn ký; Decree 30/2020 Art 13).</summary>
public enum SignerRole
{
    /// <summary>The head (người đứng đầu).</summary>
    Head = 1,

    /// <summary>Entrusted with the head's powers (quyền cấp trưởng): <c>Q.</c></summary>
    ActingHead,

    /// <summary>A deputy signs in the head's place (ký thay): <c>KT.</c></summary>
    Deputy,

    /// <summary>The head of a unit signs by order (thừa lệnh): <c>TL.</c></summary>
    ByOrder,

    /// <summary>Authorised in writing (thừa ủy quyền): <c>TUQ.</c></summary>
    ByAuthorisation,
}

/// <summary>The words above and below a signature, chosen from the signer's role.</summary>
public static class Signing
{
    private static readonly char[] _parts = [' ', '.', ',', '\t', '\u00A0'];

    // Folded: without accents, in small letters.
    private static readonly HashSet<string> _titles =
    [
        "gs", "pgs", "gsts", "pgsts", "ts", "tskh", "ths", "bs", "bscki", "bsckii", "ds", "ks", "kts", "cn", "ls", "dr", "ngut", "ngnd", "nsut", "nsnd", "ttut", "ttnd",
        "giao su", "pho giao", "tien si", "tien sy", "thac si", "thac sy", "bac si", "bac sy", "duoc si", "duoc sy", "ky su", "kien truc", "cu nhan", "luat su", "nha giao", "nghe si",
    ];

    /// <summary>The lines above the signature, in capitals: <c>TM. ỦY BAN NHÂN DÂN</c>, <c>KT. CHỦ TỊCH</c>, <c>PHÓ CHỦ TỊCH</c>.</summary>
    /// <param name="role">In what role.</param>
    /// <param name="collective">The body, when it decides as one (TM., thay mặt); null when its head decides alone. By order and by authorisation one signs for the head, never for the body.</param>
    /// <param name="headPost">The head's post.</param>
    /// <param name="ownPost">The signer's own post; needed for everybody but the head.</param>
    public static IReadOnlyList<string> Lines(SignerRole role, string? collective, string headPost, string? ownPost = null)
    {
        string[] body = collective is null || role is SignerRole.ByOrder or SignerRole.ByAuthorisation ? [] : [$"TM. {collective}"];
        string[] posts = role switch
        {
            SignerRole.Head => [headPost],
            SignerRole.ActingHead => [$"Q. {headPost}"],
            SignerRole.Deputy => [$"KT. {headPost}", Own(ownPost)],
            SignerRole.ByOrder => [$"TL. {headPost}", Own(ownPost)],
            SignerRole.ByAuthorisation => [$"TUQ. {headPost}", Own(ownPost)],
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };
        return [.. body.Concat(posts).Select(line => line.ToUpperInvariant())];
    }

    /// <summary>The name below the signature, tidied; refused when empty or when an academic or honorary title stands before it (học hàm, học vị, danh hiệu).</summary>
    public static Outcome<string> Name(string? name)
    {
        var words = (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return DocumentRefusals.NameMissing;
        var parts = VietnameseText.Fold(string.Join(' ', words)).Split(_parts, StringSplitOptions.RemoveEmptyEntries);
        var hasTitle = _titles.Contains(parts.FirstOrDefault("")) || _titles.Contains(string.Join(' ', parts.Take(2)));
        return hasTitle ? DocumentRefusals.TitleBeforeName : string.Join(' ', words);
    }

    private static string Own(string? post) => post ?? throw new ArgumentNullException(nameof(post), "Who does not sign as the head signs under an own post.");
}
