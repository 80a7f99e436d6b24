namespace DanVan.Web.Tests.Harness;

/// <summary>One site per engine for all tests of a class, started when first asked for: <c>public class XTests(SharedSites sites) : IClassFixture&lt;SharedSites&gt;</c>.</summary>
public sealed class SharedSites : IAsyncLifetime
{
    private readonly Dictionary<Engine, Site> _sites = [];

    /// <summary>The class's site on an engine. Tests of one class run one after the other, so no lock is needed.</summary>
    public async Task<Site> OnAsync(Engine engine = Engine.Sqlite) => _sites.TryGetValue(engine, out var site) ? site : _sites[engine] = await Site.StartAsync(engine);

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await site.DisposeAsync();
    }
}
