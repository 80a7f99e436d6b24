using System.Text.Encodings.Web;
using System.Text.Unicode;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Desks;
using DanVan.Platform.Files;
using DanVan.Platform.Photos;
using DanVan.Platform.RuleSets;
using DanVan.Platform.Web.Caching;
using DanVan.Platform.Web.Limits;
using DanVan.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.WebEncoders;

namespace DanVan.Web.Hosting;

/// <summary>Builds the web application: the same for <c>serve</c>, <c>demo</c> and the tests.</summary>
public static class DanVanApp
{
    /// <summary>Where it listens when nobody says otherwise. It does not stand in appsettings.json, which would win over <c>ASPNETCORE_URLS</c>.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>A web application that listens where it is told, not yet started.</summary>
    /// <param name="args">Settings as <c>--Key=Value</c>.</param>
    /// <param name="configure">What a verb or a test sets before the house is furnished.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The content root is the program's own folder, so that it starts from any folder of the shell.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "danvan" });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(DefaultAddress);
        configure?.Invoke(builder);

        AddServices(builder);
        var app = builder.Build();
        HeadStart.Begin(app.Services);
        // Begun on another thread; nothing goes on with a faulty rule set.
        app.Services.GetRequiredService<RuleMemory>();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var data = DataFolder.Find(builder.Configuration["DANVAN_DATA"]);

        services.AddPlatform(data, House.Rooms);
        services.AddDatabase(builder.Configuration, data);
        services.AddOptions<HouseOptions>().BindConfiguration(HouseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHouseCookies();
        services.AddProxies();
        services.AddHouseLanguages();
        services.AddSingleton(PhotoCommand.Of(typeof(DanVanApp).Assembly)).AddSingleton<PhotoReader>();
        services.AddPublicPages();
        services.AddSmallAnswers();
        services.AddHttpContextAccessor();
        // Vietnamese letters are written as they are: the default encoder makes pages a third larger.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddWebEncoders();
        services.AddHealth();
        services.AddSingleton(new MenuEntry(1, DeskList.Address, () => DeskTexts.Menu, ForStaff: true));
        foreach (var room in House.Rooms) room.AddServices(services, builder.Configuration);
        services.AddRazorPages(o =>
        {
            o.Conventions.AllowAnonymousToFolder("/Open");
            o.Conventions.AllowAnonymousToPage("/Admin/Design");
            o.Conventions.AuthorizeFolder("/Desk", PermitPolicies.SignedIn);
            foreach (var room in House.Rooms) room.ConfigurePages(o.Conventions);
        });
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSafeHeaders();
        app.UseHouseLanguages();
        app.UseErrorPages();
        app.UseFontCaching();
        app.UseRouting();
        app.UseAuthentication();
        app.UseBurstGuard();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapStaticAssets().WithMetadata(new AllowAnonymousAttribute());
        app.MapRazorPages().WithStaticAssets();
        foreach (var room in House.Rooms) room.MapEndpoints(app);
        app.MapHealth();
        app.MapMissing();
    }
}
