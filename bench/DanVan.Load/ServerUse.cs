using System.Globalization;

namespace DanVan.Load;

/// <summary>What the server used meanwhile, read from <c>/proc</c>: CPU is the fair column on a machine that others use too.</summary>
internal sealed class ServerUse(int pid)
{
    private const int TicksPerSecond = 100;

    private TimeSpan _before;

    public void Begin() => _before = Cpu();

    /// <summary>CPU since the beginning, and the memory it has now in MB.</summary>
    public (TimeSpan Cpu, double Memory) End() => (Cpu() - _before, Memory());

    private TimeSpan Cpu()
    {
        if (pid == 0) return TimeSpan.Zero;
        // The name of the program stands in brackets and may hold blanks.
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((double)(long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    private double Memory() => pid == 0 ? 0 : File.ReadLines($"/proc/{pid}/status").Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();
}
