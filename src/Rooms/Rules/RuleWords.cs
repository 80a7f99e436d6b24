using System.Globalization;
using DanVan.Core.Deadlines;
using DanVan.Core.RuleSets;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Kit;

namespace DanVan.Rules;

/// <summary>Values of rule sets in the words of the reader.</summary>
internal static class RuleWords
{
    /// <summary>A value that fits on one line; null for a table. Keys in a list have the words of the room that uses them; what has none is words itself.</summary>
    public static string? Of(RuleEntry entry, HouseTexts texts) => entry switch
    {
        { Deadline: { } limit } => Limit(limit),
        { Number: { } number } => Number(number),
        { Share: { } share } => string.Format(CultureInfo.CurrentCulture, share.AtLeast ? RulesTexts.ShareAtLeast : RulesTexts.ShareMoreThan, share.Numerator, share.Denominator),
        { On: { } on } => on ? RulesTexts.Yes : RulesTexts.No,
        { List: { } list } => string.Join("; ", list.Select(item => texts.Find("Reason_" + HouseTexts.KeyOf(item)) ?? texts.Find("RuleItem_" + HouseTexts.KeyOf(item)) ?? item)),
        _ => null,
    };

    /// <summary>Laws and notices, in the language of the reader.</summary>
    public static string Of(IEnumerable<BilingualText> sources) => string.Join("; ", sources.Select(source => source.In(CultureInfo.CurrentUICulture)));

    /// <summary>How sure a fact is.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => RulesTexts.ConfidenceHigh,
        Confidence.Medium => RulesTexts.ConfidenceMedium,
        _ => RulesTexts.ConfidenceLow,
    };

    /// <summary>The tone of its tag.</summary>
    public static Tone ToneOf(Confidence confidence) => confidence switch
    {
        Confidence.High => Tone.Good,
        Confidence.Medium => Tone.Warn,
        _ => Tone.Bad,
    };

    /// <summary>A unit of time.</summary>
    public static string Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Hours => RulesTexts.Hours,
        TimeUnit.Days => RulesTexts.Days,
        TimeUnit.WorkingDays => RulesTexts.WorkingDays,
        _ => RulesTexts.Months,
    };

    /// <summary>Why a day is off.</summary>
    public static string Of(DayOffKind kind) => kind switch
    {
        DayOffKind.Holiday => RulesTexts.KindHoliday,
        DayOffKind.Compensation => RulesTexts.KindCompensation,
        _ => RulesTexts.KindSwap,
    };

    /// <summary>From when to when a version is in force.</summary>
    public static string Period(RuleVersion version) => version.ValidTo is { } to
        ? string.Format(CultureInfo.CurrentCulture, RulesTexts.FromTo, Shown.Day(version.ValidFrom), Shown.Day(to))
        : string.Format(CultureInfo.CurrentCulture, RulesTexts.FromOn, Shown.Day(version.ValidFrom));

    private static string Limit(LimitValue limit)
    {
        var length = string.Format(CultureInfo.CurrentCulture, RulesTexts.LimitFrom, limit.Amount, Of(limit.Unit), Event(limit.From));
        if (limit.Extensions is not { } times) return length;
        return length + "; " + (times, limit.ExtensionAmount) switch
        {
            (0, _) => RulesTexts.NoExtension,
            (_, { } most) => string.Format(CultureInfo.CurrentCulture, RulesTexts.ExtensionsOf, times, most, Of(limit.Unit)),
            _ => string.Format(CultureInfo.CurrentCulture, RulesTexts.Extensions, times),
        };
    }

    private static string Number(NumberValue number)
    {
        var value = Shown.Count(number.Value);
        return number is { Min: { } min, Max: { } max } ? $"{value} ({string.Format(CultureInfo.CurrentCulture, RulesTexts.Between, Shown.Count(min), Shown.Count(max))})" : value;
    }

    // Events come with the data; the common ones have words, another one is shown as it is named there.
    private static string Event(string key) => RulesTexts.ResourceManager.GetString("Event_" + key.Replace('-', '_'), CultureInfo.CurrentUICulture) ?? key;
}
