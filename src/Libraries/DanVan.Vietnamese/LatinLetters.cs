using System.Collections.Frozen;

namespace DanVan.Vietnamese;

/// <summary>
/// Unicode's canonical compositions of Latin letters (Latin-1, Extended-A and -B, Extended Additional). The library carries them itself: with <c>InvariantGlobalization</c>
/// on, <see cref="string.Normalize()"/> gives back text that is not ASCII unchanged and says nothing.
/// </summary>
internal static class LatinLetters
{
    /// <summary>One past the last letter of Latin Extended Additional, where the Vietnamese letters with two marks stand.</summary>
    public const int End = 0x1F00;

    // A mark, its combining class, and pairs "letter, letter with the mark".
    private static readonly (char Mark, int Class, string Pairs)[] _marks =
    [
        ('\u0300', 230, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        ('\u0301', 230, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
        ('\u0302', 230, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', 230, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ('\u0304', 230, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
        ('\u0306', 230, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
        ('\u0307', 230, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ('\u0308', 230, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ('\u0309', 230, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ('\u030A', 230, "AÅaåUŮuůwẘyẙ"),
        ('\u030B', 230, "OŐoőUŰuű"),
        ('\u030C', 230, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ('\u030F', 230, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
        ('\u0311', 230, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ('\u031B', 216, "OƠoơUƯuư"),
        ('\u0323', 220, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ('\u0324', 220, "UṲuṳ"),
        ('\u0325', 220, "AḀaḁ"),
        ('\u0326', 220, "SȘsșTȚtț"),
        ('\u0327', 202, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ('\u0328', 202, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ('\u032D', 220, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ('\u032E', 220, "HḪhḫ"),
        ('\u0330', 220, "EḚeḛIḬiḭUṴuṵ"),
        ('\u0331', 220, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> _composed =
        _marks.SelectMany(m => m.Pairs.Chunk(2), (m, pair) => KeyValuePair.Create((pair[0], m.Mark), pair[1])).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> _parts = _composed.ToFrozenDictionary(c => c.Value, c => c.Key);

    private static readonly FrozenDictionary<char, int> _classes = _marks.ToFrozenDictionary(m => m.Mark, m => m.Class);

    /// <summary>The letter with the mark, if Unicode has it as one character.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) => _composed.TryGetValue((letter, mark), out composed);

    /// <summary>The last mark of a letter and the letter without it: <c>ậ</c> is <c>ạ</c> with a circumflex.</summary>
    public static bool TryTakeMark(char composed, out char letter, out char mark)
    {
        var found = _parts.TryGetValue(composed, out var parts);
        (letter, mark) = parts;
        return found;
    }

    /// <summary>True for the combining marks that some Latin letter is composed with.</summary>
    public static bool IsMark(char c) => _classes.ContainsKey(c);

    /// <summary>True for the whole block of combining marks (U+0300 to U+036F), which is the Latin script's.</summary>
    public static bool IsLatinMarkBlock(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>The canonical combining class of a mark: it says in which order marks stand.</summary>
    public static int ClassOf(char mark) => _classes[mark];

    /// <summary>The letter without any mark: <c>ậ</c> is <c>a</c>. A stroke is no mark: <c>đ</c> stays.</summary>
    public static char Bare(char letter)
    {
        while (_parts.TryGetValue(letter, out var parts)) letter = parts.Letter;
        return letter;
    }
}
