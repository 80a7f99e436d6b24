namespace DanVan.Vietnamese;

/// <summary>The six tones (thanh) in the order Vietnamese sorts by.</summary>
internal enum Tone : byte
{
    /// <summary>Thanh ngang, no mark.</summary>
    Level,

    /// <summary>Thanh huyền, grave.</summary>
    Falling,

    /// <summary>Thanh hỏi, hook above.</summary>
    Dipping,

    /// <summary>Thanh ngã, tilde.</summary>
    Broken,

    /// <summary>Thanh sắc, acute.</summary>
    Rising,

    /// <summary>Thanh nặng, dot below.</summary>
    Heavy,
}

/// <summary>The twelve vowels with their six tones, in lower case.</summary>
internal static class Vowels
{
    private const int Tones = 6;
    private const string All = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
    private static readonly byte[] _places = MakePlaces();

    /// <summary>The vowel without its tone (<c>ậ</c> gives <c>â</c>) and the tone.</summary>
    public static bool TryRead(char c, out char vowel, out Tone tone)
    {
        var place = c < _places.Length ? _places[c] - 1 : -1;
        (vowel, tone) = place < 0 ? (c, Tone.Level) : (All[place / Tones * Tones], (Tone)(place % Tones));
        return place >= 0;
    }

    /// <summary>A vowel without tone, with a tone.</summary>
    public static char With(char vowel, Tone tone) => All[_places[vowel] - 1 + (int)tone];

    /// <summary>True for ă, â, ê, ô, ơ, ư: where one stands, the tone stands on it.</summary>
    public static bool IsShaped(char vowel) => vowel is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư';

    private static byte[] MakePlaces()
    {
        var places = new byte[LatinLetters.End];
        for (var i = 0; i < All.Length; i++) places[All[i]] = (byte)(i + 1);
        return places;
    }
}
