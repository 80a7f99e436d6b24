namespace DanVan.Core.Ballots;

/// <summary>The counted votes of one channel, as the board writes them down.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Votes">Votes by option.</param>
/// <param name="Blank">Blank ballots, and those present who raised no hand.</param>
/// <param name="Invalid">Ballots that cannot be counted.</param>
public sealed record CountSheet(Channel Channel, IReadOnlyDictionary<string, int> Votes, int Blank, int Invalid)
{
    /// <summary>Counts ballots one by one: those without a mark are blank, those with a wrong or one mark too many invalid.</summary>
    public static CountSheet Of(Question question, Channel channel, IEnumerable<IReadOnlyList<string>> ballots)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(ballots);
        var votes = question.Options.ToDictionary(option => option, _ => 0);
        var (blank, invalid) = (0, 0);
        foreach (var marks in ballots)
        {
            if (marks.Count == 0) blank++;
            else if (!question.IsValid(marks)) invalid++;
            else
                foreach (var option in marks) votes[option]++;
        }

        return new(channel, votes, blank, invalid);
    }

    /// <summary>True when these numbers can come from so many returned ballots.</summary>
    internal bool AddsUp(Question question, int returned)
    {
        if (Blank < 0 || Invalid < 0 || Votes.Count != question.Options.Count || !question.Options.All(Votes.ContainsKey)) return false;
        var valid = (long)returned - Blank - Invalid;
        var votes = Votes.Values.Sum(number => (long)number);
        return Votes.Values.All(number => number >= 0 && number <= valid) && valid >= 0 && votes >= valid && votes <= valid * question.Seats;
    }

    /// <summary>Every number by its name, for the comparison of two entries.</summary>
    internal IEnumerable<(string Field, int Number)> Numbers() =>
        Votes.Select(vote => (vote.Key, vote.Value)).Append(("#blank", Blank)).Append(("#invalid", Invalid));
}

/// <summary>One entry of the sheets by one person.</summary>
/// <param name="By">Who typed it.</param>
/// <param name="Sheets">A sheet for each channel in which votes arrived.</param>
public sealed record CountTyped(AccountId By, IReadOnlyList<CountSheet> Sheets);

/// <summary>A count (biên bản kiểm phiếu): who counted and saw it, and both entries of its numbers.</summary>
/// <param name="Board">The names of the counting board.</param>
/// <param name="Witnesses">The names of the household witnesses.</param>
/// <param name="First">The first entry.</param>
/// <param name="Second">The second, by somebody else.</param>
/// <param name="At">When, UTC.</param>
public sealed record CountRecord(IReadOnlyList<string> Board, IReadOnlyList<string> Witnesses, CountTyped First, CountTyped Second, DateTimeOffset At)
{
    /// <summary>Where the two entries differ, in the order of channels.</summary>
    public IReadOnlyList<CountDifference> Differences()
    {
        var (first, second) = (Numbers(First), Numbers(Second));
        return
        [
            .. first.Keys.Union(second.Keys).Order()
                .Select(key => new CountDifference(key.Channel, key.Field, first.TryGetValue(key, out var one) ? one : null, second.TryGetValue(key, out var other) ? other : null))
                .Where(difference => difference.First != difference.Second),
        ];
    }

    private static Dictionary<(Channel Channel, string Field), int> Numbers(CountTyped typed) =>
        typed.Sheets.SelectMany(sheet => sheet.Numbers().Select(number => (sheet.Channel, number.Field, number.Number)))
            .GroupBy(number => (number.Channel, number.Field)).ToDictionary(group => group.Key, group => group.Sum(number => number.Number));
}

/// <summary>A number that was entered in two ways.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Field">The option, <c>#blank</c> or <c>#invalid</c>.</param>
/// <param name="First">As first entered; null when missing.</param>
/// <param name="Second">As entered the second time; null when missing.</param>
public sealed record CountDifference(Channel Channel, string Field, int? First, int? Second);
