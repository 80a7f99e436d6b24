using System.Net;
using System.Text;
using DanVan.Platform.Ledger;
using DanVan.PublicLog;
using DanVan.Web.Verbs.Logs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Audit;

/// <summary>A witness with its own files, that watches a site.</summary>
internal sealed class GivenWitness : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http;
    private readonly Site _site;

    private GivenWitness(Site site, VerifierKey logKey, SignerKey key)
    {
        (_site, Key) = (site, key);
        _http = ((TestServer)site.Services.GetRequiredService<IServer>()).CreateClient();
        Order = new(Site.Address, logKey, StateIn(_folder));
    }

    public SignerKey Key { get; }

    public WitnessOrder Order { get; }

    public string Said { get; private set; } = "";

    /// <summary>A witness of the site's log, which has begun, after its first run made its files.</summary>
    public static async Task<GivenWitness> MakeAsync(Site site)
    {
        await site.SequenceAsync();
        var state = await site.InScopeAsync<DanVan.Audit.Log.LogView, DanVan.Audit.Data.LogState?>(log => log.StateAsync(CancellationToken.None));
        Assert.True(VerifierKey.TryParse(state!.Key, out var logKey));
        var witness = new GivenWitness(site, logKey, SignerKey.Generate("mat-tran.example", NoteKeyType.Cosignature));
        await new SeenLog(logKey, null).SaveAsync(witness.Order.State, CancellationToken.None);
        return witness;
    }

    /// <summary>Looks once, as the verb with <c>--once</c>.</summary>
    public async Task<int> LookAsync(string path = "/")
    {
        using var text = new StringWriter();
        var code = await new WitnessWatch(_http, Key, Order with { Url = new Uri(Site.Address, path) }, text, _site.Clock).RunAsync(null, CancellationToken.None);
        Said = text.ToString();
        return code;
    }

    /// <summary>The site's own checkpoint.</summary>
    public async Task<SignedCheckpoint> ServedAsync()
    {
        Assert.True(SignedCheckpoint.TryParse(await _http.GetByteArrayAsync(new Uri(Site.Address, "nhat-ky/checkpoint")), out var checkpoint));
        return checkpoint;
    }

    /// <summary>Sends a note to the log's door.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(string note)
    {
        using var response = await _http.PostAsync(new Uri(Site.Address, "nhat-ky/cosignatures"), new StringContent(note, Encoding.UTF8, "text/plain"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The whole log verified over HTTP by the verb.</summary>
    public async Task<(int Code, string Text)> VerifyAsync(Func<VerifyOrder, VerifyOrder> with)
    {
        using var text = new StringWriter();
        return (await new LogVerify(_http, text, _site.Clock).RunAsync(with(new VerifyOrder { Url = Site.Address }), CancellationToken.None), text.ToString());
    }

    /// <summary>Kept beside the state when something was refused.</summary>
    public IReadOnlyList<string> Evidence => Directory.GetFiles(_folder.Path, "*.evidence-*");

    public void Dispose()
    {
        Key.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }

    private static string StateIn(TemporaryFolder folder) => Path.Combine(folder.Path, "seen");
}

/// <summary>What tests of witnesses begin with.</summary>
internal static class GivenWitnesses
{
    /// <summary>The administrator registers a key.</summary>
    public static async Task<OpenPage> RegisterAsync(this Site site, string key, string name = "Mặt trận Tổ quốc tỉnh")
    {
        using var admin = await site.SignInAs(Role.Administrator, "");
        return await (await admin.OpenAsync(DanVan.Audit.Links.Witnesses)).Form("add").Fill("Input.Name", name).Fill("Input.Key", key).SubmitAsync();
    }

    /// <summary>Acts wait for their places and get them.</summary>
    public static async Task GrowAsync(this Site site, int count)
    {
        await site.InScopeAsync<IServiceProvider, int>(services =>
        {
            var ledger = services.GetRequiredService<PublicLedger>();
            for (var i = 0; i < count; i++) ledger.Add(new LedgerEntry("test.act").With("number", i));
            return services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await site.SequenceAsync();
    }
}
