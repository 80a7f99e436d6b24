using System.Collections.Concurrent;
using DanVan.Platform.Contributions;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Demo;

/// <summary>A site on each engine with the small demo data, filled once for the tests of a class; none of them changes it.</summary>
public sealed class DemoSites : IAsyncDisposable
{
    /// <summary>As many as <c>danvan demo</c> makes.</summary>
    public const int Reports = 600;

    private readonly ConcurrentDictionary<Engine, Lazy<Task<Site>>> _sites = new();

    /// <summary>The filled site of an engine.</summary>
    public Task<Site> OnAsync(Engine engine) => _sites.GetOrAdd(engine, e => new(() => FillAsync(e, Reports))).Value;

    /// <summary>A site of its own, filled as <c>danvan demo</c> fills one.</summary>
    /// <param name="engine">On which engine.</param>
    /// <param name="reports">How many reports it gets.</param>
    public static async Task<Site> FillAsync(Engine engine, int reports = Reports)
    {
        var site = await Site.StartAsync(engine);
        var plan = new DemoPlan(DemoSize.Small, reports, 1, site.Today);
        var orders = await site.InScopeAsync<IServiceProvider, int[]>(services => Task.FromResult(services.GetServices<IDemoData>().Select(d => d.Order).Order().ToArray()));
        foreach (var order in orders)
        {
            await site.InScopeAsync<IServiceProvider, int>(async services =>
            {
                await services.GetServices<IDemoData>().Single(d => d.Order == order).FillAsync(plan, CancellationToken.None);
                return order;
            });
        }

        return site;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await (await site.Value).DisposeAsync();
    }
}
