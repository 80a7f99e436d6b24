using System.CommandLine;
using DanVan.Accounts.Actions;
using DanVan.Accounts.Identity;
using DanVan.Core.Contacts;
using DanVan.Platform.Web;
using DanVan.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan admin create</c>: the first administrator, or another one when all are locked out. It prints a one-time link.</summary>
internal static class AdminVerb
{
    public static Command Make()
    {
        var email = new Option<string>("--email") { Description = "The administrator's e-mail address, with which to sign in.", Required = true };
        var name = new Option<string>("--name") { Description = "The name shown to colleagues.", DefaultValueFactory = _ => "Administrator" };
        email.Validators.Add(result =>
        {
            if (!EmailAddress.TryParse(result.GetValueOrDefault<string>(), out _)) result.AddError("--email needs an e-mail address, such as lan@example.vn.");
        });
        var create = new Command("create", "Make an administrator of the whole installation and print a one-time link that sets the password.") { email, name };
        create.SetAction((parse, cancellationToken) => RunAsync(EmailAddress.Parse(parse.GetRequiredValue(email)), parse.GetRequiredValue(name), cancellationToken));
        return new Command("admin", "Administrators.") { create };
    }

    private static async Task<int> RunAsync(EmailAddress email, string name, CancellationToken cancellationToken)
    {
        await using var app = DanVanApp.Build([]);
        await ServeVerb.MigrateAsync(app.Services, noMigrate: false, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<CreateFirstAdministrator>().RunAsync(email, name);
        if (outcome.Refused is { } refusal)
        {
            await Console.Error.WriteLineAsync($"danvan: {scope.ServiceProvider.GetRequiredService<RefusalWords>().Of(refusal)}");
            return 1;
        }

        var site = scope.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value;
        Console.WriteLine("Open this link to set the password. It works once, for 7 days (1 hour for an account that has a password):");
        Console.WriteLine(site.AddressOf(Accounts.Links.OneTime(scope.ServiceProvider.GetRequiredService<LinkSecrets>().Of(outcome.Value))));
        return 0;
    }
}
