using System.Globalization;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;

namespace DanVan.Accounts;

/// <summary>Roles, states and acts in words, in the language of the request.</summary>
public static class RoleWords
{
    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => Text("Role", role.ToString());

    /// <summary>The name of a state.</summary>
    public static string Of(AccountState state) => Text("State", state.ToString());

    /// <summary>What happened to an account, for its history.</summary>
    public static string OfStep(string action) => Text("Step", action.Replace('-', '_'));

    private static string Text(string kind, string name) => AccountsTexts.ResourceManager.GetString($"{kind}_{name}", CultureInfo.CurrentUICulture) ?? name;
}
