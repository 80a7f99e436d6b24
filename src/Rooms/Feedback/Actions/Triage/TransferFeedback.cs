using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Organisations.Domain;

namespace DanVan.Feedback.Actions;

/// <summary>An item goes to another unit of this installation, to be triaged there: a wrong commune, or a matter of the province (chuyển đơn vị trong hệ thống).</summary>
public sealed class TransferFeedback(DeskWork work, FeedbackClocks clocks, UnitRegister units)
{
    /// <summary>Passes it on; the sender is told where it went, the clock of the answer runs on.</summary>
    public async Task<Outcome> RunAsync(OnItem on, string unitPath, string? note, CancellationToken cancellationToken = default)
    {
        var loaded = await work.LoadAsync(on, FeedbackPermits.Triage, cancellationToken);
        if (loaded.Value is not { } item) return loaded.Refused!.Value;
        if (!Exists(unitPath)) return FeedbackRefusals.NoSuchTarget;

        var outcome = work.Move(item, FeedbackAction.Transfer, i => i.Transfer(unitPath), reason: unitPath, note: note);
        if (!outcome.IsDone) return outcome;

        await clocks.TransferredAsync(item, cancellationToken);
        return await work.SaveAsync(cancellationToken);
    }

    private bool Exists(string unitPath)
    {
        var codes = unitPath.Split('/');
        return codes.Length <= 2 && units.On(VietnamTime.DateOf(work.Now)).PathOf(codes[^1]) == unitPath;
    }
}
