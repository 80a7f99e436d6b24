using System.Globalization;
using DanVan.Accounts.Domain;

namespace DanVan.Accounts;

/// <summary>Acts of administration in words.</summary>
public static class ActWords
{
    /// <summary>The words of its button.</summary>
    public static string Button(AccountAct act) => Text("Act", act);

    /// <summary>What will happen.</summary>
    public static string Question(AccountAct act) => Text("ActQuestion", act);

    private static string Text(string kind, AccountAct act) => AccountsTexts.ResourceManager.GetString($"{kind}_{act}", CultureInfo.CurrentUICulture) ?? act.ToString();
}
