namespace DanVan.Core.Documents;

/// <summary>Which series a number belongs to: one for each issuer, type and year.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="TypeCode">The abbreviation of the type; empty for official letters.</param>
/// <param name="Year">The year.</param>
public sealed record SeriesKey(string Issuer, string TypeCode, int Year);

/// <summary>A number of a series.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="IssuedOn">The day of its document.</param>
/// <param name="CancelledFor">Why it was cancelled; null while it holds.</param>
public sealed record RegisteredNumber(int Ordinal, DateOnly IssuedOn, string? CancelledFor = null);

/// <summary>
/// The numbers one issuer gives to one type of document in one year (sổ đăng ký văn bản đi; Decree 30/2020 Art 15): from 01 on 1 January to 31 December, none
/// twice. A cancelled number stays in the register with its reason and is not given again; any other hole is a gap, and reported.
/// </summary>
public sealed class NumberSeries
{
    private readonly SortedDictionary<int, RegisteredNumber> _numbers = [];

    /// <summary>Restores a series. Throws when a number stands in it twice, is below 1 or lies in another year: such a register was damaged.</summary>
    public NumberSeries(SeriesKey key, IEnumerable<RegisteredNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(numbers);

        Key = key;
        foreach (var number in numbers)
        {
            if (number.Ordinal < 1 || number.IssuedOn.Year != key.Year || !_numbers.TryAdd(number.Ordinal, number))
                throw new InvalidOperationException($"Number {number.Ordinal} cannot stand in the series of {key.Year}.");
        }
    }

    /// <summary>Which series it is.</summary>
    public SeriesKey Key { get; }

    /// <summary>All numbers, cancelled ones among them, from the lowest.</summary>
    public IReadOnlyCollection<RegisteredNumber> Numbers => _numbers.Values;

    /// <summary>Gives the next number: one more than the highest ever given, whatever became of that. Days do not run backwards within a series.</summary>
    public Outcome<RegisteredNumber> Next(DateOnly on)
    {
        if (on.Year != Key.Year) return DocumentRefusals.OtherYear;
        var last = _numbers.Count == 0 ? null : _numbers.Values.Last();
        if (last is not null && on < last.IssuedOn) return DocumentRefusals.EarlierThanLast;
        var number = new RegisteredNumber((last?.Ordinal ?? 0) + 1, on);
        return _numbers[number.Ordinal] = number;
    }

    /// <summary>Cancels a number for a reason.</summary>
    public Outcome<RegisteredNumber> Cancel(int ordinal, string reason)
    {
        if (!_numbers.TryGetValue(ordinal, out var number)) return DocumentRefusals.NoSuchNumber;
        if (number.CancelledFor is not null) return DocumentRefusals.AlreadyCancelled;
        if (string.IsNullOrWhiteSpace(reason)) return DocumentRefusals.ReasonMissing;
        return _numbers[ordinal] = number with { CancelledFor = reason.Trim() };
    }

    /// <summary>The numbers below the highest that the register does not know.</summary>
    public IReadOnlyList<int> Gaps()
    {
        List<int> gaps = [];
        var expected = 1;
        foreach (var ordinal in _numbers.Keys)
        {
            for (; expected < ordinal; expected++) gaps.Add(expected);
            expected = ordinal + 1;
        }
        return gaps;
    }
}
