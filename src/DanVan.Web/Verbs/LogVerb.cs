using System.CommandLine;
using System.CommandLine.Parsing;
using DanVan.PublicLog;
using DanVan.Web.Verbs.Logs;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan log</c>: verifying and witnessing for whoever does not trust the operator, which needs neither data folder nor database; and the operator's means to mend the log.</summary>
internal static class LogVerb
{
    public static Command Make() => new("log", "Verify or witness a public log on a machine of your own, without an installation; or, as the operator, mend its log after a loss.")
    {
        MakeVerify(),
        MakeWitness(),
        LogKeeperVerbs.MakeResume(),
        LogKeeperVerbs.MakeRecover(Address("The address of a copy of the log, or of the site that has it.")),
        LogKeeperVerbs.MakeBegin(),
    };

    private static Command MakeVerify()
    {
        var url = Address("The site's address, or that of its log, such as https://danvan.example/nhat-ky.");
        var folder = new Option<string>("--dir") { Description = "A folder with the log's files instead." };
        var key = Key("--key", NoteKeyType.Ed25519, "The log's key as you got it elsewhere; without it the log's own word is taken and said so.");
        var witnesses = new Option<VerifierKey[]>("--witness") { Description = "The key of a witness that must have cosigned; may stand several times.", CustomParser = result => [.. result.Tokens.Select(token => Read(result, token.Value, NoteKeyType.Cosignature)).OfType<VerifierKey>()] };
        var quorum = new Option<int?>("--quorum") { Description = "How many of these witnesses must have cosigned; all when not said." };
        var state = new Option<string>("--state") { Description = "A file that remembers the last checkpoint; the log must continue it the next time." };
        var isInternal = new Option<bool>("--internal") { Description = "As the operator: hold each act of the staff in this installation's database against the internal log." };
        var command = new Command("verify", "Verify a whole log from its public files alone, or the internal log of this installation. Exit 0 good, 1 wrong.") { url, folder, key, witnesses, quorum, state, isInternal };
        command.Validators.Add(result =>
        {
            if (result.GetResult(isInternal) is { Implicit: false })
            {
                if (result.Children.Any(given => given is OptionResult { Implicit: false } option && option.Option != isInternal)) result.AddError("--internal stands alone.");
                return;
            }

            if (result.GetResult(url) is null == result.GetResult(folder) is null) result.AddError("Give the log's address with --url, a folder with --dir, or --internal.");
            if (result.GetResult(folder) is not null && !Directory.Exists(result.GetValue(folder))) result.AddError($"There is no folder '{result.GetValue(folder)}'.");
            if (result.GetResult(quorum) is not null && (result.GetValue(quorum) is not { } number || number < 1 || number > result.GetResult(witnesses)?.Tokens.Count)) result.AddError("--quorum is a number from 1 to the number of --witness keys.");
            if (result.GetResult(quorum) is not null && result.GetResult(witnesses) is null) result.AddError("--quorum needs --witness keys to count.");
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            if (parse.GetValue(isInternal)) return await InternalVerify.OfThisInstallationAsync(parse.InvocationConfiguration.Output, cancellationToken);
            using var http = LogAddress.NewClient();
            var known = parse.GetValue(witnesses) ?? [];
            var order = new VerifyOrder { Url = parse.GetValue(url), Folder = parse.GetValue(folder), Key = parse.GetValue(key), Witnesses = known, Quorum = parse.GetValue(quorum) ?? known.Length, State = parse.GetValue(state) };
            return await new LogVerify(http, parse.InvocationConfiguration.Output, TimeProvider.System, Console.IsErrorRedirected ? null : new EntriesRead(Console.Error)).RunAsync(order, cancellationToken);
        });
        return command;
    }

    private static Command MakeWitness()
    {
        var url = Address("The site's address, or that of its log, such as https://danvan.example/nhat-ky.");
        var logKey = Key("--log-key", NoteKeyType.Ed25519, "The log's key as you got it elsewhere.");
        var key = new Option<string>("--key") { Description = "The file of the witness's own key; made on the first run.", Required = true };
        var name = new Option<string>("--name") { Description = "The witness's name in its key, such as witness.example.vn; for the first run." };
        var state = new Option<string>("--state") { Description = "The file of what was cosigned last. Whoever loses it takes a new key.", Required = true };
        var once = new Option<bool>("--once") { Description = "Look once and stop." };
        var every = new Option<int>("--every") { Description = "Seconds between two looks.", DefaultValueFactory = _ => 5 };
        (url.Required, logKey.Required) = (true, true);
        var command = new Command("witness", "Cosign a log's checkpoints as another body, as long as they continue what was cosigned before. Exit 1 on a fork or rollback.") { url, logKey, key, name, state, once, every };
        command.Validators.Add(result =>
        {
            if (result.GetResult(every) is { Implicit: false } && (result.GetValue(every) is < 1 or > 86_400)) result.AddError("--every is a number of seconds from 1 to 86400.");
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var order = new WitnessOrder(parse.GetRequiredValue(url)!, parse.GetRequiredValue(logKey)!, parse.GetRequiredValue(state));
            using var held = WitnessFiles.Hold(order.State);
            using var own = await WitnessFiles.OpenAsync(parse.GetRequiredValue(key), order.State, order.LogKey, parse.GetValue(name), cancellationToken);
            await output.WriteLineAsync($"Witness key, to be registered by the log's operator: {own.Verifier}");
            using var http = LogAddress.NewClient();
            return await new WitnessWatch(http, own, order, output, TimeProvider.System).RunAsync(parse.GetValue(once) ? null : TimeSpan.FromSeconds(parse.GetValue(every)), cancellationToken);
        });
        return command;
    }

    private static Option<Uri?> Address(string description) => new("--url")
    {
        Description = description,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)) return address;
            result.AddError($"'{result.Tokens[0].Value}' is not an address; write it as https://danvan.example/nhat-ky.");
            return null;
        },
    };

    private static Option<VerifierKey?> Key(string name, NoteKeyType type, string description) => new(name) { Description = description, CustomParser = result => Read(result, result.Tokens[0].Value, type) };

    private static VerifierKey? Read(ArgumentResult result, string text, NoteKeyType type)
    {
        if (VerifierKey.TryParse(text, out var key) && key.Type == type) return key;
        result.AddError($"'{text}' is not the key of a {(type == NoteKeyType.Ed25519 ? "log" : "witness")}; it is written name+8 hex digits+base64.");
        return null;
    }

    // One line that is written over, for whoever looks on.
    private sealed class EntriesRead(TextWriter terminal) : IProgress<long>
    {
        private const int Seldom = 64 * LogTile.FullWidth;

        public void Report(long value)
        {
            if (value % Seldom == 0) terminal.Write($"\r{Printed.Entries(value)} read\r");
        }
    }
}
