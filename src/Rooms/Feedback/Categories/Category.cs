using System.Globalization;
using DanVan.Core.RuleSets;
using DanVan.Platform.RuleSets;

namespace DanVan.Feedback.Categories;

/// <summary>What an item can be about (lĩnh vực): data of the rule set <c>feedback-categories</c>.</summary>
/// <param name="Key">The stable key stored with items.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Body">The kind of body that answers by default.</param>
/// <param name="AnswerWorkingDays">Working days for the answer, counted from the day after receipt.</param>
/// <param name="Urgent">Asks about danger and shows the emergency notice.</param>
/// <param name="AnonymousAllowed">May be sent without any identity.</param>
/// <param name="Question">What the form asks beside the text.</param>
/// <param name="Details">Short questions with a field of their own.</param>
/// <param name="Emergency">When not to write but to call 113, 114 or 115; shown before anything is asked.</param>
public sealed record Category(
    string Key, Words Name, string Body, int AnswerWorkingDays, bool Urgent, bool AnonymousAllowed, Words Question, IReadOnlyList<CategoryDetail>? Details = null, Words? Emergency = null);

/// <summary>A short question of a category, never required: the number on a pole, the file's number.</summary>
/// <param name="Key">Stored with the answer.</param>
/// <param name="Label">The question.</param>
public sealed record CategoryDetail(string Key, Words Label);

/// <summary>One text in both languages.</summary>
public sealed record Words(string Vi, string En)
{
    /// <summary>In the language of the request.</summary>
    public string Here => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Vi;
}

/// <summary>The categories in force today, with the administrator's changes.</summary>
public sealed class CategoryBook(RuleMemory rules, TimeProvider clock)
{
    /// <summary>The rule set.</summary>
    public const string RuleSetId = "feedback-categories";

    private volatile Reading? _last;

    /// <summary>All, in the order of the form.</summary>
    public IReadOnlyList<Category> All => Read().All;

    /// <summary>The category with this key, or null.</summary>
    public Category? Find(string? key) => key is null ? null : Read().ByKey.GetValueOrDefault(key);

    /// <summary>Its name in the language of the request; the key itself when it is no longer in force.</summary>
    public string NameOf(string key) => Find(key)?.Name.Here ?? key;

    private Reading Read()
    {
        var version = rules.Last.InForce(RuleSetId, VietnamTime.Today(clock));
        if (_last is { } last && ReferenceEquals(last.Version, version)) return last;

        var all = version.Table<Category>("categories");
        return _last = new(version, all, all.ToDictionary(c => c.Key));
    }

    private sealed record Reading(RuleVersion Version, IReadOnlyList<Category> All, IReadOnlyDictionary<string, Category> ByKey);
}
