using System.Numerics;

namespace DanVan.PublicLog;

/// <summary>Proof that a tree only grew: everything in the older one stands unchanged in the newer one (RFC 9162, section 2.1.4).</summary>
/// <param name="OldSize">Size of the older tree.</param>
/// <param name="NewSize">Size of the newer tree.</param>
/// <param name="Hashes">As in the RFC; empty when both sizes are equal.</param>
public sealed record ConsistencyProof(long OldSize, long NewSize, IReadOnlyList<LogHash> Hashes)
{
    /// <summary>
    /// Whether the tree with the new root continues the tree with the old one (RFC 9162, section 2.1.4.2). False for anything odd; never throws.
    /// An older size of 0 proves nothing and is refused.
    /// </summary>
    public bool Proves(LogHash oldRoot, LogHash newRoot)
    {
        if (OldSize <= 0 || OldSize > NewSize) return false;
        if (OldSize == NewSize) return Hashes.Count == 0 && oldRoot == newRoot;
        if (Hashes.Count == 0) return false;

        var node = OldSize - 1;
        var last = NewSize - 1;
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        // The proof leaves out the old root where it is a subtree of the new tree.
        var first = BitOperations.IsPow2(OldSize) ? 0 : 1;
        var old = first == 0 ? oldRoot : Hashes[0];
        var grown = old;
        foreach (var hash in Hashes.Skip(first))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                old = LogHashing.Node(hash, old);
                grown = LogHashing.Node(hash, grown);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                grown = LogHashing.Node(grown, hash);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && old == oldRoot && grown == newRoot;
    }
}
