using System.Security.Cryptography;

namespace DanVan.Feedback.Demo;

/// <summary>Chance that repeats: public codes of demo data are the same for the same seed. Never used outside the demo.</summary>
internal sealed class SeededNumbers(Random random) : RandomNumberGenerator
{
    /// <inheritdoc />
    public override void GetBytes(byte[] data) => random.NextBytes(data);

    /// <inheritdoc />
    public override void GetBytes(Span<byte> data) => random.NextBytes(data);
}
