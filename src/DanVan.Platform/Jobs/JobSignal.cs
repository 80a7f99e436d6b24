namespace DanVan.Platform.Jobs;

/// <summary>Wakes the job worker of this process, so that a new job does not wait for the next look.</summary>
public sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>There may be work.</summary>
    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised: one wake is enough.
        }
    }

    /// <summary>Waits for a signal, at the most <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _raised.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _raised.Dispose();
}
