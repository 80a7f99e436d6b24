using DanVan.Platform.Files;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform.Privacy;

/// <summary>Registers the keys that stand outside the database.</summary>
internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, DataFolder data)
    {
        services.AddDataProtection().SetApplicationName("DanVan").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        return services.AddSingleton<SealedText>().AddSingleton<KeyFiles>().AddSingleton(_ => ServerSecret.LoadOrMake(data));
    }
}
