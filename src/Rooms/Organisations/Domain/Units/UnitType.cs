namespace DanVan.Organisations.Domain;

/// <summary>The tier of a unit: province (tỉnh), district (huyện, until 2025-06-30), commune (xã).</summary>
public enum UnitLevel
{
    /// <summary>Tỉnh, thành phố trực thuộc trung ương; codes of 2 digits.</summary>
    Province = 1,

    /// <summary>Quận, huyện, thị xã, thành phố of a province; codes of 3 digits; the tier ended on 2025-07-01.</summary>
    District = 2,

    /// <summary>Xã, phường, thị trấn, đặc khu; codes of 5 digits.</summary>
    Commune = 3,
}

/// <summary>What a unit is called in law. The same word may stand on two tiers (thành phố).</summary>
public enum UnitType
{
    /// <summary>Tỉnh.</summary>
    Province = 1,

    /// <summary>Thành phố, of the centre or of a province.</summary>
    City = 2,

    /// <summary>Quận.</summary>
    UrbanDistrict = 3,

    /// <summary>Huyện.</summary>
    RuralDistrict = 4,

    /// <summary>Thị xã.</summary>
    Town = 5,

    /// <summary>Xã.</summary>
    Commune = 6,

    /// <summary>Phường.</summary>
    Ward = 7,

    /// <summary>Thị trấn.</summary>
    Township = 8,

    /// <summary>Đặc khu.</summary>
    SpecialZone = 9,
}

/// <summary>The words of the unit types and tiers, in both languages and in the spelling of the reference files.</summary>
public static class UnitWords
{
    private static readonly (UnitType Type, string Vietnamese, string English)[] _types =
    [
        (UnitType.Province, "tỉnh", "Province"), (UnitType.City, "thành phố", "City"),
        (UnitType.UrbanDistrict, "quận", "Urban District"), (UnitType.RuralDistrict, "huyện", "District"), (UnitType.Town, "thị xã", "Town"),
        (UnitType.Commune, "xã", "Commune"), (UnitType.Ward, "phường", "Ward"), (UnitType.Township, "thị trấn", "Township"),
        (UnitType.SpecialZone, "đặc khu", "Special Zone"),
    ];

    /// <summary>The Vietnamese word in lower case, as in the files: <c>thị xã</c>.</summary>
    public static string Vietnamese(this UnitType type) => _types[(int)type - 1].Vietnamese;

    /// <summary>The English word: <c>Ward</c>.</summary>
    public static string English(this UnitType type) => _types[(int)type - 1].English;

    /// <summary>Reads a type from its Vietnamese word; null when it is none.</summary>
    public static UnitType? ParseType(string word)
    {
        foreach (var (type, vietnamese, _) in _types)
            if (vietnamese == word) return type;
        return null;
    }

    /// <summary>Reads a tier from the word of the files (<c>province</c>, <c>district</c>, <c>commune</c>); null when it is none.</summary>
    public static UnitLevel? ParseLevel(string word) => word switch
    {
        "province" => UnitLevel.Province,
        "district" => UnitLevel.District,
        "commune" => UnitLevel.Commune,
        _ => null,
    };

    /// <summary>True when a unit of that tier may be called so.</summary>
    public static bool Fits(this UnitType type, UnitLevel level) => level switch
    {
        UnitLevel.Province => type is UnitType.Province or UnitType.City,
        UnitLevel.District => type is UnitType.UrbanDistrict or UnitType.RuralDistrict or UnitType.Town or UnitType.City,
        _ => type is UnitType.Ward or UnitType.Commune or UnitType.Township or UnitType.SpecialZone,
    };

    /// <summary>How many digits a code of that tier has; so a code never means two tiers.</summary>
    public static int CodeLength(this UnitLevel level) => level switch { UnitLevel.Province => 2, UnitLevel.District => 3, _ => 5 };
}
