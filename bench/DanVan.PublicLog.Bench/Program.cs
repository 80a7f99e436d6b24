using BenchmarkDotNet.Running;
using DanVan.PublicLog.Bench;

if (args is ["--million", var millions]) return await Million.RunAsync(int.Parse(millions, System.Globalization.CultureInfo.InvariantCulture));

BenchmarkSwitcher.FromAssembly(typeof(Million).Assembly).Run(args);
return 0;
