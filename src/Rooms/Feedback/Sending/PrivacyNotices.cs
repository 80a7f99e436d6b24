using System.Globalization;
using DanVan.Core.RuleSets;
using DanVan.Feedback.Categories;
using DanVan.Platform.RuleSets;

namespace DanVan.Feedback.Sending;

/// <summary>One purpose of personal data as shown at the point of asking, from the rule set <c>feedback-privacy</c>.</summary>
/// <param name="Key">Stored with a consent.</param>
/// <param name="Purpose">What it is used for.</param>
/// <param name="Basis">By which law.</param>
/// <param name="SeenBy">Who sees it.</param>
/// <param name="Kept">How long.</param>
/// <param name="Box">What is agreed to by a tick; null where the law suffices.</param>
public sealed record PrivacyPurpose(string Key, Words Purpose, Words Basis, Words SeenBy, Words Kept, Words? Box = null);

/// <summary>The privacy notice in force (thông báo xử lý dữ liệu cá nhân). Its version is stored with every consent (rule 139).</summary>
public sealed class PrivacyNotices(RuleMemory rules, TimeProvider clock)
{
    /// <summary>The rule set.</summary>
    public const string RuleSetId = "feedback-privacy";

    /// <summary>What is reported and published.</summary>
    public const string Report = "report";

    /// <summary>Name, phone and address, for asking back.</summary>
    public const string Contact = "contact";

    /// <summary>E-mails about what becomes of it.</summary>
    public const string Mail = "mail";

    private volatile Reading? _last;

    /// <summary>The version: its first day.</summary>
    public string Version => Read().Version.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A purpose of the notice.</summary>
    public PrivacyPurpose this[string key] => Read().Purposes[key];

    /// <summary>What is stored of a consent: <c>2026-01-01:contact,mail</c>.</summary>
    public static string Consent(string version, IEnumerable<string> ticked) => $"{version}:{string.Join(',', ticked.Order(StringComparer.Ordinal))}";

    private Reading Read()
    {
        var version = rules.Last.InForce(RuleSetId, VietnamTime.Today(clock));
        if (_last is { } last && ReferenceEquals(last.Version, version)) return last;
        return _last = new(version, version.Table<PrivacyPurpose>("purposes").ToDictionary(p => p.Key));
    }

    private sealed record Reading(RuleVersion Version, IReadOnlyDictionary<string, PrivacyPurpose> Purposes);
}
