using System.CommandLine;
using System.Data.Common;
using DanVan.Web.Verbs;
using Microsoft.Extensions.Options;

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
catch (OptionsValidationException exception)
{
    // Each says which setting is wrong and what to do about it.
    foreach (var failure in exception.Failures) await Console.Error.WriteLineAsync($"danvan: {failure}");
    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("danvan: stopped before it was done.");
    return 1;
}
catch (Exception exception) when (exception is DbException or InvalidOperationException { InnerException: DbException })
{
    await Console.Error.WriteLineAsync($"danvan: the database could not be used: {(exception as DbException ?? exception.InnerException)!.Message}. ConnectionStrings__DanVan names it, or DANVAN_DATA the folder of danvan.db.");
    return 1;
}
catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"danvan: {exception.Message}");
    return 1;
}
