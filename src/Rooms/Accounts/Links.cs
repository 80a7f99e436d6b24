using DanVan.Accounts.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Accounts;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>Where to go after signing in: a query parameter.</summary>
    public const string ReturnParameter = "tiep";

    /// <summary>"1" when the session shall outlive the browser: a query parameter.</summary>
    public const string KeepParameter = "giu";

    public const string SignIn = "/tai-khoan/dang-nhap";
    public const string SecondStep = "/tai-khoan/dang-nhap/ma-xac-thuc";
    public const string SignOut = "/tai-khoan/dang-xuat";
    public const string NotAllowed = "/tai-khoan/khong-duoc-phep";
    public const string ForgotPassword = "/tai-khoan/quen-mat-khau";

    public const string Mine = "/tai-khoan";
    public const string MyName = "/tai-khoan/ho-ten";
    public const string MyEmail = "/tai-khoan/thu-dien-tu";
    public const string MyPhone = "/tai-khoan/dien-thoai";
    public const string MyPassword = "/tai-khoan/mat-khau";
    public const string MySecondFactor = "/tai-khoan/xac-thuc-hai-lop";
    public const string MySecondFactorPicture = "/tai-khoan/xac-thuc-hai-lop/ma-qr.svg";
    public const string MyRecoveryCodes = "/tai-khoan/ma-du-phong";
    public const string MySessions = "/tai-khoan/phien-dang-nhap";
    public const string MyData = "/tai-khoan/du-lieu-cua-toi";
    public const string MyDataFile = "/tai-khoan/du-lieu-cua-toi/tai-ve";

    public const string Administration = "/quan-tri";
    public const string Accounts = "/quan-tri/tai-khoan";
    public const string Invite = "/quan-tri/tai-khoan/moi";
    public const string AccessTable = "/quan-tri/quyen";

    /// <summary>The page that asks for the code of the second factor.</summary>
    public static string SecondStepFor(string? returnAddress, bool keep) =>
        QueryHelpers.AddQueryString(SecondStep, new Dictionary<string, string?> { [ReturnParameter] = returnAddress, [KeepParameter] = keep ? "1" : null });

    /// <summary>A one-time link.</summary>
    public static string OneTime(string secret) => $"/tai-khoan/lien-ket/{secret}";

    /// <summary>One account, for its administrator.</summary>
    public static string Account(AccountId id) => $"{Accounts}/{id}";

    /// <summary>Give a role to an account.</summary>
    public static string GiveRole(AccountId id) => $"{Account(id)}/vai-tro";

    /// <summary>End a role of an account.</summary>
    public static string EndRole(AccountId id, GrantId grant) => $"{Account(id)}/vai-tro/{grant}/ket-thuc";

    /// <summary>Ask before something is done to an account.</summary>
    public static string Act(AccountId id, AccountAct act) => $"{Account(id)}/viec/{act}";
}
