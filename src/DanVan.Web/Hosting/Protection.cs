using DanVan.Platform.Files;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace DanVan.Web.Hosting;

/// <summary>The keys that protect cookies, forms and secrets: kept beside the database, readable by the program's user only, and in every backup.</summary>
internal static class Protection
{
    public static void AddProtection(this IServiceCollection services, DataFolder data)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data.Path, "keys"));
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        services.AddDataProtection().SetApplicationName("danvan").PersistKeysToFileSystem(folder);
        services.Configure<AntiforgeryOptions>(o =>
        {
            o.Cookie.Name = "danvan.form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }
}
