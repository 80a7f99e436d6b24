namespace DanVan.Core;

/// <summary>An id of one kind of record: a version 7 <see cref="Guid"/> in a type of its own, so that two kinds cannot be mixed. People never see it; they see public codes.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The value as stored.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}
