using DanVan.Platform.Web.Kit.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Web.Kit;

/// <summary>What the kit needs besides its tag helpers.</summary>
public static class KitServices
{
    /// <summary>Words of the framework's own checks in both languages.</summary>
    public static IServiceCollection AddKit(this IServiceCollection services) => services.AddSingleton<IPostConfigureOptions<MvcOptions>, ValidationWords>();
}
