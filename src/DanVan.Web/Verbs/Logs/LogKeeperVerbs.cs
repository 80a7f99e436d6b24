using System.CommandLine;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>The verbs under <c>danvan log</c> that are for the operator: they need the installation's data folder and database.</summary>
internal static class LogKeeperVerbs
{
    public static Command MakeResume()
    {
        var file = new Option<string>("--checkpoint") { Description = "A file with the newest checkpoint that was published (from a witness, a newspaper, the old disk), or a witness's state file.", Required = true };
        var command = new Command("resume", "After a restore: let the log go on, when the database has all that was published. Exit 1 when it has not.") { file };
        MustExist(command, file);
        command.SetAction((parse, cancel) => LogKeeper.OfThisInstallationAsync(parse.InvocationConfiguration.Output, keeper => keeper.ResumeAsync(parse.GetRequiredValue(file), cancel), cancel));
        return command;
    }

    public static Command MakeRecover(Option<Uri?> url)
    {
        var folder = new Option<string>("--dir") { Description = "A folder with a copy of the log's files instead." };
        var command = new Command("recover", "After a restore: bring back entries that were published and that a copy of the log still has. Exit 1 when the log does not go on.") { url, folder };
        command.Validators.Add(result =>
        {
            if (result.GetResult(url) is null == result.GetResult(folder) is null) result.AddError("Give the copy's address with --url, or a folder with --dir.");
            if (result.GetResult(folder) is not null && !Directory.Exists(result.GetValue(folder))) result.AddError($"There is no folder '{result.GetValue(folder)}'.");
        });
        command.SetAction(async (parse, cancel) =>
        {
            using var http = LogAddress.NewClient();
            ILogSource copy = parse.GetValue(folder) is { } files ? new DirectoryLogStore(files) : (await LogAddress.FindAsync(http, parse.GetValue(url)!, cancel)).Source;
            return await LogKeeper.OfThisInstallationAsync(parse.InvocationConfiguration.Output, keeper => keeper.RecoverAsync(copy, cancel), cancel);
        });
        return command;
    }

    public static Command MakeBegin()
    {
        var origin = new Option<string>("--origin") { Description = "The new log's name, never used before, such as danvan.example/nhat-ky-2.", Required = true };
        var last = new Option<string>("--last") { Description = "After a loss: a file with the newest checkpoint that was published." };
        var nothing = new Option<bool>("--nothing-known") { Description = "After a loss: no published checkpoint is known but what this machine has." };
        var keep = new Option<bool>("--keep-key") { Description = "Keep the key's secret, under the new name; without it a new key is drawn." };
        var command = new Command("begin", "Let another log follow the present one: to change the key, or after a loss that nobody can mend.") { origin, last, nothing, keep };
        MustExist(command, last);
        command.Validators.Add(result =>
        {
            if (result.GetResult(last) is not null && result.GetResult(nothing) is { Implicit: false }) result.AddError("Give --last or --nothing-known, not both.");
            if (result.GetResult(origin) is { Implicit: false } && !IsName(result.GetValue(origin))) result.AddError("--origin is printable ASCII without blanks and plus signs, at most 200 characters.");
        });
        command.SetAction((parse, cancel) => LogKeeper.OfThisInstallationAsync(
            parse.InvocationConfiguration.Output, keeper => keeper.BeginAsync(parse.GetRequiredValue(origin), parse.GetValue(keep), parse.GetValue(last), parse.GetValue(nothing), cancel), cancel));
        return command;
    }

    private static bool IsName(string? name) => name is { Length: > 0 and <= 200 } && name.All(c => c is > ' ' and <= '~' and not '+');

    private static void MustExist(Command command, Option<string> file) => command.Validators.Add(result =>
    {
        if (result.GetResult(file) is not null && !File.Exists(result.GetValue(file))) result.AddError($"There is no file '{result.GetValue(file)}'.");
    });
}
