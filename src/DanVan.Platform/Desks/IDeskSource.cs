using DanVan.Platform.Deadlines;

namespace DanVan.Platform.Desks;

/// <summary>What a room says of its records that are due, so that one desk lists those of all rooms.</summary>
public interface IDeskSource
{
    /// <summary>The kind of record it speaks for, the prefix of its public codes.</summary>
    string Kind { get; }

    /// <summary>What its records are called, in the language of the request.</summary>
    string Name { get; }

    /// <summary>The address that handles several of its records together, taking their codes as <c>ma</c>; null when they are handled one by one.</summary>
    string? TogetherAddress { get; }

    /// <summary>What has to be done, in the language of the request.</summary>
    string WordsOf(string task);

    /// <summary>What the list shows of each record, by its id; one that the reader may not see is left out.</summary>
    Task<IReadOnlyDictionary<Guid, DeskLine>> DescribeAsync(IReadOnlyList<DeadlineRow> rows, CancellationToken cancellationToken);
}

/// <summary>A record as the desk lists it.</summary>
/// <param name="Title">Its first words, or what may be said of it.</param>
/// <param name="Address">Where it is worked on.</param>
/// <param name="Meta">Place and subject in one line.</param>
/// <param name="Mark">A short word of warning, such as "urgent"; null for none.</param>
/// <param name="CanJoin">True when it may be ticked, to be handled with others.</param>
public sealed record DeskLine(string Title, string Address, string Meta, string? Mark = null, bool CanJoin = false);

/// <summary>A way from the desk to another page of an officer's work.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">Its words, in the language of the request.</param>
/// <param name="Permit">Who sees it.</param>
public sealed record DeskEntry(int Order, string Address, Func<string> Text, Access.Permit Permit);
