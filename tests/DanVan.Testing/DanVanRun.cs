using System.Diagnostics;

namespace DanVan.Testing;

/// <summary>One verb of the real program, run to its end as an operator would.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed on standard error.</param>
public sealed record DanVanRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the program with these arguments.</summary>
    public static Task<DanVanRun> OfAsync(params string[] arguments) => OfAsync([], arguments);

    /// <summary>Runs the program with these arguments and settings of the environment.</summary>
    public static async Task<DanVanRun> OfAsync(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [DanVanProcess.Program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
