using DanVan.Platform.Files;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform.Privacy;

/// <summary>Registers the keys that stand outside the database.</summary>
internal static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, DataFolder data)
    {
        services.AddDataProtection().SetApplicationName("DanVan").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        // Written as they are, on purpose: what could encrypt them would have to lie beside them (docs/security.md).
        services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new NullXmlEncryptor());
        return services.AddSingleton<SealedText>().AddSingleton<KeyFiles>().AddSingleton(_ => ServerSecret.LoadOrMake(data));
    }
}
