namespace DanVan.Core.Lifecycles;

/// <summary>One step made: the state to take on, and the line of history that must be kept with it.</summary>
/// <typeparam name="TState">The states of the record.</typeparam>
/// <param name="Action">What was done.</param>
/// <param name="From">The state before; null for the first step.</param>
/// <param name="To">The state after.</param>
/// <param name="By">Who did it; null for a person without an account and for the house itself.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Input">What was given with it: reason, note and the rest.</param>
/// <param name="Effect">What else happens, by name.</param>
public sealed record LifecycleStep<TState>(string Action, TState? From, TState To, AccountId? By, DateTimeOffset At, MoveInput Input, string? Effect) where TState : struct, Enum;
