using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.Testing;

/// <summary>The real program as a process of its own, on a free port, as an operator starts it. It ends with this object, by kill.</summary>
public sealed partial class DanVanProcess : IAsyncDisposable
{
    private static readonly TimeSpan _longestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DanVanProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    /// <summary>The built program, of the configuration that the tests were built in.</summary>
    public static string Program { get; } = Checkout.PathOf("src", "DanVan.Web", "bin", Configuration, "net10.0", "danvan.dll");

    /// <summary>The configuration of this build, <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name;

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Everything it printed.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>The address it serves.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Starts the program and waits until it listens.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="arguments">What follows <c>dotnet</c>; the built program without a verb when empty.</param>
    /// <param name="workingFolder">The shell's folder; the temporary folder when null, which is nobody's content root.</param>
    /// <param name="environment">Further settings.</param>
    public static async Task<DanVanProcess> StartAsync(string data, IEnumerable<string>? arguments = null, string? workingFolder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments ?? [Program])
        {
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DANVAN_DATA"] = data;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var program = new DanVanProcess(Process.Start(start)!);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        var ended = program._process.WaitForExitAsync();
        if (await Task.WhenAny(program._listening.Task, ended, Task.Delay(_longestStart)) != program._listening.Task)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program did not start:\n{program.Output}");
        }

        program.Address = await program._listening.Task;
        return program;
    }

    /// <summary>Ends it at once (SIGKILL), as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
