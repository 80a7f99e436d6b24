using DanVan.Feedback.Domain.Drafts;

namespace DanVan.Feedback;

/// <content>The addresses of sending and following.</content>
public static partial class Links
{
    /// <summary>Begin to send, because what was entered is not there any more.</summary>
    public static string SendAgain() => Send() + "?lai=1";

    /// <summary>A step of sending.</summary>
    public static string Step(SendStep step) => step switch
    {
        SendStep.Where => Send() + "/o-dau",
        SendStep.Details => Send() + "/chi-tiet",
        SendStep.Contact => Send() + "/lien-he",
        _ => Send(),
    };

    /// <summary>Two questions for those who do not know which kind theirs is.</summary>
    public static string WhichKind() => Send() + "/loai";

    /// <summary>What a complaint or denunciation is, and the way to send it.</summary>
    public static string SealedKinds() => Send() + "/khieu-nai-to-cao";

    /// <summary>The second half of "where": village, place, map.</summary>
    public static string Spot() => Send() + "/noi-nao";

    /// <summary>Similar published items, before sending.</summary>
    public static string Similar() => Send() + "/tuong-tu";

    /// <summary>Everything once more, before sending.</summary>
    public static string Check() => Send() + "/kiem-tra";

    /// <summary>The receipt.</summary>
    public static string Sent() => Send() + "/da-gui";

    /// <summary>A photo of the reader's own draft, or one that waits to be added.</summary>
    public static string DraftPhoto(Guid id) => $"{Send()}/anh/{id:N}";

    /// <summary>The receipt of somebody who joined.</summary>
    public static string Joined() => "/phan-anh/da-cung-gap";

    /// <summary>The followed item.</summary>
    public static string Followed() => Follow() + "/xem";

    /// <summary>Asks before the followed item is taken back.</summary>
    public static string Withdraw() => Follow() + "/rut";

    /// <summary>The link in a mail that confirms an address.</summary>
    public static string ConfirmMail(string token) => $"{Follow()}/xac-nhan/{token}";

    /// <summary>The link in each mail that ends them.</summary>
    public static string StopMail(string token) => $"{Follow()}/ngung-thu/{token}";
}
