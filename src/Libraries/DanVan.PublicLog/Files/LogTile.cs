using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DanVan.PublicLog;

/// <summary>
/// The place of one file of a log (C2SP tlog-tiles): a tile of hashes, or a bundle of entries. <see cref="ToString"/> is its path, for example
/// <c>tile/0/x001/x234/067</c>, <c>tile/1/000.p/17</c>, <c>tile/entries/000</c>.
/// </summary>
/// <param name="Level">0 to 63: hashes over 256^level entries each; <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Index">The place in the level, from 0.</param>
/// <param name="Width">How many hashes or entries: 256, or 1 to 255 at the right edge.</param>
public readonly record struct LogTile(int Level, long Index, int Width)
{
    /// <summary>The level of entry bundles.</summary>
    public const int Entries = -1;

    /// <summary>Hashes in a full tile, entries in a full bundle.</summary>
    public const int FullWidth = 256;

    /// <summary>Tiles have a height of 8: each hash of a level covers 2^8 of the level below.</summary>
    internal const int Height = 8;

    /// <summary>Where the log's newest checkpoint is served.</summary>
    public const string CheckpointPath = "checkpoint";

    private const int MaxLevel = 63;

    /// <summary>Whether it can still grow.</summary>
    public bool IsPartial => Width < FullWidth;

    /// <summary>The same place, filled.</summary>
    public LogTile Full => this with { Width = FullWidth };

    /// <summary>The largest file that may stand here: 8,192 bytes of hashes, or 256 entries of 65,535 bytes with their lengths.</summary>
    public int MaxBytes => Width * (Level == Entries ? EntryBundle.MaxEntryBytes + EntryBundle.LengthBytes : LogHash.Size);

    /// <summary>The tile of a level that holds a hash (or the bundle that holds an entry), as it is in a tree of some size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A tree of this size has no such hash.</exception>
    public static LogTile Holding(int level, long position, long treeSize)
    {
        var count = CountAt(level, treeSize);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, count);

        var index = position / FullWidth;
        return new(level, index, (int)Math.Min(FullWidth, count - index * FullWidth));
    }

    /// <summary>How many hashes a level has in a tree of some size: only what full tiles below it make.</summary>
    public static long CountAt(int level, long treeSize) => level switch
    {
        Entries => treeSize,
        _ when level * Height >= 63 => 0,
        _ => treeSize >> (level * Height),
    };

    /// <inheritdoc />
    public override string ToString()
    {
        var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
        return IsPartial ? $"tile/{level}/{Split(Index)}.p/{Width.ToString(CultureInfo.InvariantCulture)}" : $"tile/{level}/{Split(Index)}";
    }

    /// <summary>Reads a path, in the one spelling that <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? path, out LogTile tile)
    {
        tile = default;
        if (path is null || path.Length > 64) return false;
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile") return false;

        if (parts[1] == "entries") tile = tile with { Level = Entries };
        else if (StrictDecimal.TryParse(parts[1], out var level) && level <= MaxLevel) tile = tile with { Level = (int)level };
        else return false;

        var last = parts.Length - 1;
        var width = FullWidth;
        if (parts[last - 1].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!StrictDecimal.TryParse(parts[last], out var partial) || partial is < 1 or >= FullWidth) return false;
            width = (int)partial;
            last--;
            parts[last] = parts[last][..^2];
        }

        if (last < 2 || !TryJoin(parts.AsSpan(2..(last + 1)), out var index)) return false;
        tile = tile with { Index = index, Width = width };
        return tile.ToString() == path;
    }

    private static string Split(long index)
    {
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000) path = string.Create(CultureInfo.InvariantCulture, $"x{index % 1000:000}/{path}");
        return path;
    }

    private static bool TryJoin(ReadOnlySpan<string> parts, out long index)
    {
        index = 0;
        // Six groups of three digits: more than any log, and never an overflow.
        if (parts.Length > 6) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = parts[i].AsSpan();
            if (i < parts.Length - 1)
            {
                if (digits.Length != 4 || digits[0] != 'x') return false;
                digits = digits[1..];
            }

            if (digits.Length != 3 || digits.ContainsAnyExceptInRange('0', '9')) return false;
            index = index * 1000 + int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return true;
    }
}
