namespace DanVan.Core;

/// <summary>Why a rule said no: a stable code (room and reason, kebab: <c>feedback.wrong-state</c>) that a page turns into words.</summary>
public readonly record struct Refusal(string Code);

/// <summary>The answer of a rule: done, or refused.</summary>
public readonly record struct Outcome(Refusal? Refused)
{
    /// <summary>The rule was met.</summary>
    public static readonly Outcome Done;

    /// <summary>True when nothing was refused.</summary>
    public bool IsDone => Refused is null;

    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>The answer of a rule that makes something.</summary>
/// <typeparam name="T">What it makes.</typeparam>
public readonly record struct Outcome<T>(T? Value, Refusal? Refused)
{
    /// <summary>True when <see cref="Value"/> was made.</summary>
    public bool IsDone => Refused is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
