using DanVan.Platform.Web;

namespace DanVan.Platform.Access;

/// <summary>Turns a permit into what a person reads: <c>accounts.see</c> is the text <c>Permit_accounts_see</c> of its room. A test holds that every permit has its text in both languages.</summary>
public sealed class PermitWords(HouseTexts texts)
{
    /// <summary>The words.</summary>
    public string Of(Permit permit) => texts.Find(KeyOf(permit)) ?? permit.Name;

    /// <summary>The key of a permit's text.</summary>
    public static string KeyOf(Permit permit) => "Permit_" + HouseTexts.KeyOf(permit.Name);
}
