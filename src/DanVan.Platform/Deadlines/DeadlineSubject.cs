using DanVan.Platform.Access;

namespace DanVan.Platform.Deadlines;

/// <summary>Which record a deadline belongs to, and who has to do what by then.</summary>
/// <param name="Kind">The prefix of the record's public code.</param>
/// <param name="RecordId">The record's id.</param>
/// <param name="Code">The record's public code.</param>
/// <param name="Duty">Who has to do what.</param>
public sealed record DeadlineSubject(string Kind, Guid RecordId, string Code, Duty Duty);

/// <summary>What has to be done, and on whose desk it lies.</summary>
/// <param name="Task">In the room's words: <c>answer</c>.</param>
/// <param name="Permit">Who does it holds this.</param>
/// <param name="UnitPath">Province or commune.</param>
/// <param name="BodyId">The body, once it is named.</param>
/// <param name="IsQuiet">Watched, but not listed before it is late.</param>
public sealed record Duty(string Task, Permit Permit, string UnitPath, Guid? BodyId = null, bool IsQuiet = false);
