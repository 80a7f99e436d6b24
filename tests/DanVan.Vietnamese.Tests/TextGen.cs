using CsCheck;

namespace DanVan.Vietnamese.Tests;

/// <summary>Generators of text.</summary>
internal static class TextGen
{
    private const string Vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    /// <summary>Latin letters, composed or not, with runs of the marks Vietnamese and its neighbours use.</summary>
    public static readonly Gen<string> LettersAndMarks =
        Gen.OneOf(
                Gen.Char["aeiouyAEIOUYdĐnrs "],
                Gen.Char[(Vowels + Vowels.ToUpperInvariant() + "äëïöüçñčřǭṩ")],
                Gen.Char["\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341\u0308\u0327\u0328\u0331"])
            .Array[0, 30].Select(chars => new string(chars));

    /// <summary>Words of Vietnamese letters.</summary>
    public static readonly Gen<string> Vietnamese =
        Gen.Char[(Vowels + Vowels.ToUpperInvariant() + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX    0123456789")]
            .Array[0, 40].Select(chars => new string(chars));

    /// <summary>Any text: Vietnamese, marks, and whatever else a person may paste.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(LettersAndMarks, Vietnamese, Gen.String);
}
