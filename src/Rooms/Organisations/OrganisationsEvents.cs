using DanVan.Organisations.Domain;
using DanVan.Platform.Events;

namespace DanVan.Organisations;

/// <summary>Villages of a commune were entered, renamed, merged, split, moved or ended.</summary>
/// <param name="ChangeId">The <see cref="VillageChange"/>.</param>
/// <param name="CommunePath">The commune they are in afterwards.</param>
public sealed record VillagesChanged(Guid ChangeId, string CommunePath) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "organisations.villages-changed";
}

/// <summary>Numbers of households were entered.</summary>
/// <param name="CommunePath">The commune.</param>
/// <param name="AsOf">The day they are of.</param>
public sealed record HouseholdsCounted(string CommunePath, DateOnly AsOf) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "organisations.households-counted";
}

/// <summary>A body was entered, changed or ended.</summary>
public sealed record BodyChanged(BodyId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "organisations.body-changed";

    /// <summary>What steps of bodies are noted under.</summary>
    public const string Record = "CQ";
}

/// <summary>Somebody was appointed to a post, or left it.</summary>
public sealed record AppointmentChanged(AppointmentId Id) : IEvent
{
    /// <inheritdoc />
    public static string Kind => "organisations.appointment-changed";

    /// <summary>What steps of appointments are noted under.</summary>
    public const string Record = "CV";
}
