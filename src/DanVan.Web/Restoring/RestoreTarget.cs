namespace DanVan.Web.Restoring;

/// <summary>The database that a backup is restored into. Nobody sees anything of it before <see cref="CommitAsync"/>.</summary>
internal abstract class RestoreTarget : IAsyncDisposable
{
    /// <summary>Where it is, in words for the operator.</summary>
    public abstract string Name { get; }

    /// <summary>The new database: open, in a transaction.</summary>
    public abstract AppDbContext Database { get; }

    /// <summary>Whether there is a database already. Refuses when a server is at work on it.</summary>
    /// <exception cref="Platform.Backup.BackupFault">Others use the database.</exception>
    public abstract Task<bool> HasDataAsync(CancellationToken cancellationToken);

    /// <summary>Prepares the new database beside the old one.</summary>
    /// <param name="staging">A folder for what is not yet in its place.</param>
    /// <param name="replacedAs">What the old database is called from then on, if there is one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract Task BeginAsync(string staging, string replacedAs, CancellationToken cancellationToken);

    /// <summary>Puts the new database in the place of the old one, which is kept.</summary>
    /// <param name="replaced">The folder of what was replaced.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Where the old database is now; null when there was none.</returns>
    public abstract Task<string?> CommitAsync(string replaced, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
