using BenchmarkDotNet.Running;
using DanVan.Core.Bench;

BenchmarkSwitcher.FromAssembly(typeof(DeadlineBenchmarks).Assembly).Run(args);
