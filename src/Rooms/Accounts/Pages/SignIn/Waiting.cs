using System.Globalization;

namespace DanVan.Accounts.Pages.SignIn;

/// <summary>A wait in words.</summary>
internal static class Waiting
{
    /// <summary>"Wait 40 seconds, then try again".</summary>
    public static string Say(TimeSpan wait)
    {
        var time = wait < TimeSpan.FromMinutes(1)
            ? string.Format(CultureInfo.CurrentCulture, AccountsTexts.Seconds, Math.Ceiling(wait.TotalSeconds))
            : string.Format(CultureInfo.CurrentCulture, AccountsTexts.Minutes, Math.Ceiling(wait.TotalMinutes));
        return string.Format(CultureInfo.CurrentCulture, AccountsTexts.TooManyTries, time);
    }
}
