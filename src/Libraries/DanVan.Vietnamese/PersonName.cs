namespace DanVan.Vietnamese;

/// <summary>A person's full name (họ và tên) in its parts: family name (họ) first, given name (tên) last, what stands between them (đệm) in the middle.</summary>
/// <param name="Family">Empty when the name is one word.</param>
/// <param name="Middle">May be empty or several words.</param>
/// <param name="Given">The name a person is called and sorted by.</param>
public sealed record PersonName(string Family, string Middle, string Given) : IComparable<PersonName>
{
    /// <summary>Reads a full name as written. The last word is the given name.</summary>
    public static PersonName Parse(string fullName)
    {
        var words = VietnameseText.ToNfc(fullName).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => new("", "", ""),
            1 => new("", "", words[0]),
            _ => new(words[0], string.Join(' ', words[1..^1]), words[^1]),
        };
    }

    /// <summary>The key that sorts people as Vietnamese lists do: by given name, then family name, then middle name. Made like <see cref="VietnameseOrder.SortKey"/>.</summary>
    public string SortKey => VietnameseOrder.SortKey(Given) + VietnameseOrder.SortKey(Family) + VietnameseOrder.SortKey(Middle);

    /// <summary>The sort key of a full name as written.</summary>
    public static string SortKeyOf(string fullName) => Parse(fullName).SortKey;

    /// <inheritdoc />
    public int CompareTo(PersonName? other) => other is null ? 1 : string.CompareOrdinal(SortKey, other.SortKey);

    /// <summary>The full name in writing order.</summary>
    public override string ToString() => string.Join(' ', new[] { Family, Middle, Given }.Where(part => part.Length > 0));

    public static bool operator <(PersonName left, PersonName right) => left.CompareTo(right) < 0;

    public static bool operator >(PersonName left, PersonName right) => left.CompareTo(right) > 0;

    public static bool operator <=(PersonName left, PersonName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PersonName left, PersonName right) => left.CompareTo(right) >= 0;
}
