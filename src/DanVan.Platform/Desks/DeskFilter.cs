namespace DanVan.Platform.Desks;

/// <summary>How near the due date is.</summary>
public enum DueWithin
{
    /// <summary>Past it.</summary>
    Late = 1,

    /// <summary>Today.</summary>
    Today,

    /// <summary>In the next seven days, today included.</summary>
    Week,
}

/// <summary>What is asked of the desk; the address keeps it.</summary>
/// <param name="Kind">The kind of record; null for all.</param>
/// <param name="Task">What has to be done; null for anything.</param>
/// <param name="Due">How near; null for all.</param>
/// <param name="Below">Also the desks of the units below.</param>
/// <param name="After">Only what is due after this position: the next page.</param>
/// <param name="Before">Only what is due before this position: the page before.</param>
public sealed record DeskFilter(string? Kind = null, string? Task = null, DueWithin? Due = null, bool Below = false, long? After = null, long? Before = null);

/// <summary>How many lie on the desk, of one task of one kind.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Task">What has to be done.</param>
/// <param name="All">All of them.</param>
/// <param name="Late">Past their due date.</param>
/// <param name="Today">Due today.</param>
/// <param name="Week">Due in the next seven days, today included.</param>
public sealed record DeskCount(string Kind, string Task, int All, int Late, int Today, int Week)
{
    /// <summary>The number for a filter of nearness.</summary>
    public int Of(DueWithin? due) => due switch
    {
        DueWithin.Late => Late,
        DueWithin.Today => Today,
        DueWithin.Week => Week,
        _ => All,
    };
}
