using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Platform.Backup;

/// <summary>Registers what takes backups.</summary>
internal static class BackupServices
{
    public static IServiceCollection AddBackup(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BackupSchedule>().AddHostedService(s => s.GetRequiredService<BackupSchedule>());
        return services.AddScoped<TakeBackup>();
    }
}
