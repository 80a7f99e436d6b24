using System.Diagnostics;

namespace DanVan.Testing;

/// <summary>One verb of the real program, run to its end as an operator would.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed on standard error.</param>
public sealed record DanVanRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the program with these arguments.</summary>
    public static async Task<DanVanRun> OfAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [DanVanProcess.Program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
