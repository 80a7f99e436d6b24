using System.Net;
using DanVan.Audit.Availability;
using DanVan.Platform.Backup;
using DanVan.Platform.Jobs;
using DanVan.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DanVan.Web.Tests.Harness;

/// <summary>
/// The real application on a database of its own, with a clock that only the test moves and jobs that run when the test says so.
/// <code>await using var site = await Site.StartAsync(engine);</code>
/// Classes whose tests do not disturb each other share one by <c>IClassFixture&lt;<see cref="SharedSites"/>&gt;</c>.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>When every test begins: Monday, 5 January 2026, nine o'clock in Vietnam, an ordinary working day.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The site's address. Secure cookies are only sent back over https.</summary>
    public static readonly Uri Address = new("https://localhost/");

    private static readonly Type?[] _byThemselves = [typeof(JobWorker), typeof(DailyJobs), typeof(BackupSchedule), typeof(HeartService)];

    private readonly WebApplication _app;
    private readonly FreshDatabase _database;

    private Site(WebApplication app, FreshDatabase database, FakeTimeProvider clock) => (_app, _database, Clock) = (app, database, clock);

    /// <summary>The application's clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>Today in Vietnam by <see cref="Clock"/>.</summary>
    public DateOnly Today => VietnamTime.Today(Clock);

    /// <summary>The engine below.</summary>
    public Engine Engine => _database.Engine;

    /// <summary>The data folder of this site alone.</summary>
    public string DataFolder => _database.Folder;

    /// <summary>The application's services, for what has no door of its own. Prefer pages, and <see cref="InScopeAsync{TService,T}"/>.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Builders of what a test is given, one extension per room in the folder Given.</summary>
    public Given Given => new(this);

    /// <summary>Starts the application on a fresh, migrated database.</summary>
    /// <param name="engine">On which engine.</param>
    /// <param name="settings">Settings as in appsettings.json, <c>("DanVan:Feedback:X", "1")</c>.</param>
    public static Task<Site> StartAsync(Engine engine = Engine.Sqlite, params (string Key, string Value)[] settings) => StartAsync(engine, _ => { }, settings);

    /// <summary>Starts the application with some services of the test's own.</summary>
    /// <param name="engine">On which engine.</param>
    /// <param name="services">Called after the application has registered all of its own.</param>
    /// <param name="settings">Settings as in appsettings.json.</param>
    public static async Task<Site> StartAsync(Engine engine, Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var database = await FreshDatabase.CopyAsync(engine);
        var clock = new FakeTimeProvider(Start);
        var app = Build(database, clock, services, settings);
        await app.StartAsync();
        await app.Services.GetRequiredService<DailyJobs>().PlanAsync(CancellationToken.None);
        return new Site(app, database, clock);
    }

    /// <summary>A visitor with a browser of their own: nothing remembered, nobody signed in.</summary>
    /// <param name="address">The network address it comes from; this machine's when not said.</param>
    public Visitor NewVisitor(IPAddress? address = null) => new(_app.GetTestServer().CreateHandler(), Address) { Address = address ?? IPAddress.Loopback };

    /// <summary>A visitor who is signed in and holds one role for a unit and everything below it; somebody else at each call.</summary>
    public Task<Visitor> SignInAs(Role role, string unitPath, Guid? bodyId = null) => SignInAs(new Grant(role, unitPath, bodyId, Today.AddYears(-1), null));

    /// <summary>A visitor who is signed in and holds these roles; none at all is a resident with an account.</summary>
    public Task<Visitor> SignInAs(params Grant[] grants) => SignIn.AsAsync(this, grants);

    /// <summary>Runs every job that is due by <see cref="Clock"/>, also those that these jobs add, and says how many ran. A daily job runs once, however many days the clock has passed.</summary>
    public async Task<int> RunJobsAsync()
    {
        var ran = await Services.GetRequiredService<JobWorker>().RunDueAsync(CancellationToken.None);
        await Services.GetRequiredService<DailyJobs>().PlanAsync(CancellationToken.None);
        return ran;
    }

    /// <summary>Works with the database in a unit of its own.</summary>
    public Task<T> InDbAsync<T>(Func<AppDbContext, Task<T>> work) => InScopeAsync<AppDbContext, T>(work);

    /// <summary>Works with one service in a scope of its own, as a request would.</summary>
    public async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Visitor NewVisitor(AccountId account, string cookie)
    {
        var visitor = new Visitor(_app.GetTestServer().CreateHandler(), Address) { Account = account };
        visitor.Cookies.SetCookies(Address, cookie);
        return visitor;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Disposing alone does not wait for what still works in the background, and that would write into a folder on its way out.
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The application as it is served, but for four things: server, clock, hosted job workers and log.</summary>
    internal static WebApplication Build(FreshDatabase database, TimeProvider clock, Action<IServiceCollection> change, params ReadOnlySpan<(string Key, string Value)> settings)
    {
        string[] args = [.. database.Settings, .. SignIn.LongSessions.Concat(settings.ToArray()).Select(s => $"--{s.Key}={s.Value}")];
        return DanVanApp.Build(args, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Host.UseServiceProviderFactory(new LastWord(services =>
            {
                services.AddSingleton(clock);
                services.AddSingleton<IStartupFilter, VisitorAddress>();
                foreach (var hosted in services.Where(WorksByItself).ToList()) services.Remove(hosted);
                change(services);
            }));
        });
    }

    // They are hosted through factories, so that their types are not named; the method that makes them says what they are.
    private static bool WorksByItself(ServiceDescriptor service) =>
        service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && _byThemselves.Contains(service.ImplementationFactory?.Method.ReturnType);
}
