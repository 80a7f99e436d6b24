using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DanVan.Accounts.Actions.Own;
using DanVan.Accounts.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using QRCoder;

namespace DanVan.Accounts.Endpoints;

/// <summary>What the own account gives besides pages: the QR code of a second factor that is being set up, and the copy of one's data.</summary>
internal static class MyAccountEndpoints
{
    private const int PixelsPerModule = 4;
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Links.MySecondFactorPicture, PictureAsync).RequireAuthorization(PermitPolicies.SignedIn);
        endpoints.MapGet(Links.MyDataFile, DataAsync).RequireAuthorization(PermitPolicies.SignedIn);
    }

    private static async Task<IResult> PictureAsync(HttpContext http, OwnAccount own, SetUpSecondFactor setUp)
    {
        var account = await own.LoadAsync();
        if (account.HasSecondFactor) return Results.NotFound();

        var address = Totp.AddressOf(await setUp.SecretAsync(), http.Request.Host.Host, account.Email ?? account.Phone ?? account.Name);
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Text(picture.GetGraphic(PixelsPerModule), "image/svg+xml");
    }

    private static async Task<IResult> DataAsync(HttpContext http, CurrentActor current, IEnumerable<IPersonalDataSource> sources, TimeProvider clock, CancellationToken cancellationToken)
    {
        var account = current.Actor.Id!.Value;
        var file = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var source in sources) file[source.Name] = await source.ReadAsync(account, cancellationToken);
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(file, _json), "application/json", $"danvan-{VietnamTime.Today(clock):yyyy-MM-dd}.json");
    }
}
