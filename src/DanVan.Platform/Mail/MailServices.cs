using DanVan.Platform.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Mail;

/// <summary>Registers mail and the address that mails link to.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SmtpMailer>().AddSingleton<FolderMailer>();
        return services.AddSingleton<IMailer>(s =>
            s.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0 ? s.GetRequiredService<SmtpMailer>() : s.GetRequiredService<FolderMailer>());
    }
}
