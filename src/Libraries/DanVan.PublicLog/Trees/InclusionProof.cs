namespace DanVan.PublicLog;

/// <summary>Proof that an entry stands at its place in a tree of some size (RFC 9162, section 2.1.3).</summary>
/// <param name="LeafIndex">The place of the entry, from 0.</param>
/// <param name="TreeSize">The size of the tree it is proved against.</param>
/// <param name="Hashes">From the entry's neighbour up to the child of the root.</param>
public sealed record InclusionProof(long LeafIndex, long TreeSize, IReadOnlyList<LogHash> Hashes)
{
    /// <summary>Whether an entry with this leaf hash stands at this place under this root (RFC 9162, section 2.1.3.2). False for anything odd; never throws.</summary>
    public bool Proves(LogHash leaf, LogHash root)
    {
        if (LeafIndex < 0 || LeafIndex >= TreeSize) return false;

        var node = LeafIndex;
        var last = TreeSize - 1;
        var hash = leaf;
        foreach (var sibling in Hashes)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = LogHashing.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = LogHashing.Node(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }
}
