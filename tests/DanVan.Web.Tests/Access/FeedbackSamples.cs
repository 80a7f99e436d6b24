using DanVan.Core.Codes;
using DanVan.Feedback;
using DanVan.Feedback.Domain;
using DanVan.Platform.Contributions;
using DanVan.Web.Tests.Feedback.Public;

namespace DanVan.Web.Tests.Access;

/// <summary>A report on the desk of the commune, with a body that handles it.</summary>
internal static class FeedbackSamples
{
    public static readonly IReadOnlyDictionary<string, Func<Site, Task<string>>> All = new Dictionary<string, Func<Site, Task<string>>>
    {
        ["/ban-lam-viec/phan-anh/{code}"] = async site => Links.Desk(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/anh/{id:guid}"] = async site => Links.CoverPhoto(await CodeAsync(site), Guid.CreateVersion7()),
        ["/ban-lam-viec/phan-anh/{code}/chuyen"] = async site => Links.Pass(await CodeAsync(site)),
        ["GET /ban-lam-viec/phan-anh/{code}/diem.json"] = async site => Links.DeskPin(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/duyet-tra-loi"] = async site => Links.CheckAnswer(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/gia-han"] = async site => Links.Extend(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/gop"] = async site => Links.Merge(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/khong-tiep-nhan"] = async site => Links.NotAccept(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/kiem-duyet"] = async site => Links.Moderate(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/nguoi-gui"] = async site => Links.Sender(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/niem-phong"] = async site => Links.Seal(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/phan-cong"] = async site => Links.Assign(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/phan-loai"] = async site => Links.Classify(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/tach"] = async site => Links.SplitUp(await CodeAsync(site)),
        ["/ban-lam-viec/phan-anh/{code}/tra-loi"] = async site => Links.Answer(await CodeAsync(site)),
    };

    private static async Task<string> CodeAsync(Site site)
    {
        var said = new NewItem { Kind = FeedbackKind.Reflection, Category = "lighting", UnitPath = DemoPlaces.Commune, Text = "Bóng đèn ở đầu xóm hỏng ba hôm nay", LatitudeE6 = 18_680_000, LongitudeE6 = 105_500_000, FormKey = Guid.CreateVersion7() };
        var item = FeedbackItem.Send(said, PublicCode.New(FeedbackItem.CodeKind, System.Security.Cryptography.RandomNumberGenerator.Create()).Value, site.Clock.GetUtcNow());
        item.Assign(Guid.CreateVersion7(), null);
        await site.SaveAsync(item);
        return item.Code;
    }
}
