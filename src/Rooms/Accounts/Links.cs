using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Accounts;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>Where to go after signing in: a query parameter.</summary>
    public const string ReturnParameter = "tiep";

    public const string SignIn = "/tai-khoan/dang-nhap";
    public const string SecondStep = "/tai-khoan/dang-nhap/ma-xac-thuc";
    public const string SignOut = "/tai-khoan/dang-xuat";
    public const string NotAllowed = "/tai-khoan/khong-duoc-phep";
    public const string ForgotPassword = "/tai-khoan/quen-mat-khau";
    public const string Mine = "/tai-khoan";
    public const string SetUpSecondFactor = "/tai-khoan/xac-thuc-hai-lop";
    public const string Administration = "/quan-tri";
    public const string Accounts = "/quan-tri/tai-khoan";

    /// <summary>Where a sign-in leads: back to the page that asked for it, if it is ours.</summary>
    public static string AfterSignIn(IUrlHelper url, string? returnAddress) => url.IsLocalUrl(returnAddress) ? returnAddress : Mine;

    /// <summary>The page that asks for the code of the second factor.</summary>
    public static string SecondStepFor(string? returnAddress, bool keep) => QueryHelpers.AddQueryString(SecondStep, new Dictionary<string, string?> { [ReturnParameter] = returnAddress, ["giu"] = keep ? "1" : null });

    /// <summary>One account, for its administrator.</summary>
    public static string Account(AccountId id) => $"{Accounts}/{id}";

    /// <summary>A one-time link.</summary>
    public static string OneTime(string secret) => $"/tai-khoan/lien-ket/{secret}";
}
