using System.CommandLine;
using DanVan.Web.Verbs;

var root = new RootCommand("DanVan: a province listens to its people, decides with them, does the work and shows what came of it.")
{
    ServeVerb.Make(),
    AdminVerb.Make(),
    UnitsVerb.Make(),
    PhotoVerb.Make(),
    DemoVerb.Make(),
    LogVerb.Make(),
    BackupVerb.Make(),
    RestoreVerb.Make(),
};

var parse = root.Parse(args.Length == 0 ? ["serve"] : args);
if (parse.Errors.Count > 0)
{
    foreach (var error in parse.Errors) await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("danvan --help lists the verbs.");
    return 2;
}

try
{
    return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"danvan: {exception.Message}");
    return 1;
}
