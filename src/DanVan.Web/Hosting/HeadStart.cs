using DanVan.Organisations.Domain;

namespace DanVan.Web.Hosting;

/// <summary>
/// What every verb and the first visitor wait for is made on another thread while the house is still being furnished: the map between classes and tables, which takes as long as
/// everything else of the start together, and the register of units.
/// </summary>
internal static class HeadStart
{
    /// <summary>Begins. Whoever needs one of them earlier waits for this one and makes no second; a fault shows there, where it is asked for.</summary>
    public static void Begin(IServiceProvider services) => _ = Task.Run(() =>
    {
        using (var scope = services.CreateScope()) _ = scope.ServiceProvider.GetRequiredService<AppDbContext>().Model;
        services.GetRequiredService<UnitRegister>();
    });
}
