using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DanVan.Platform.Data;

/// <summary>Stores a wrapped id as its Guid.</summary>
public sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Wrap(value)) where T : struct, IId<T>
{
    // A static abstract call is not allowed in an expression tree (CS8927).
    private static T Wrap(Guid value) => T.From(value);
}

/// <summary>Stores an instant as milliseconds since 1970, so that SQLite orders and compares it.</summary>
public sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>Instants to whole milliseconds on PostgreSQL, too: both engines keep the same, so that a backup of one is the same in the other.</summary>
public sealed class WholeMillisecondsConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()), stored => stored);
