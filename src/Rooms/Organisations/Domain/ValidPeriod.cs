namespace DanVan.Organisations.Domain;

/// <summary>A half-open span of days: <see cref="From"/> is the first day, <see cref="To"/> the first day no longer in it; without <see cref="To"/> it goes on.</summary>
public readonly record struct ValidPeriod(DateOnly From, DateOnly? To)
{
    /// <summary>True when <paramref name="day"/> lies in the span.</summary>
    public bool Contains(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>True when the two spans share a day.</summary>
    public bool Overlaps(ValidPeriod other) => (other.To is null || From < other.To) && (To is null || other.From < To);
}
