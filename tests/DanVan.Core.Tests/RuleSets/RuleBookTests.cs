using System.Text.Json;
using CsCheck;
using DanVan.Core.Deadlines;
using DanVan.Core.RuleSets;

namespace DanVan.Core.Tests.RuleSets;

public class RuleBookTests
{
    private static readonly RuleBook Thresholds = Book.Of(("thresholds.json", Book.Thresholds()));
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Admin = AccountId.New(Now);

    private sealed record Item(int No, string Name);

    [Fact, Rule(7)]
    public void A_decision_is_judged_by_the_rules_of_its_own_date()
    {
        var in2022 = Thresholds.InForce("thresholds", new(2022, 5, 1)).Share("pass");
        var in2023 = Thresholds.InForce("thresholds", new(2023, 7, 1)).Share("pass");

        Assert.True(in2022.IsReached(part: 101, whole: 200));
        Assert.False(in2023.IsReached(part: 133, whole: 200));
        Assert.True(in2023.IsReached(part: 134, whole: 200));
    }

    [Fact, Rule(7)]
    public void Outside_every_version_there_is_no_rule_and_a_gap_is_told()
    {
        var gap = Assert.Single(Thresholds.Gaps);

        Assert.Equal(new RuleGap("thresholds", new(2023, 1, 1), new(2023, 6, 30)), gap);
        Assert.Null(Thresholds.Find("thresholds")!.On(new(2023, 3, 1)));
        Assert.Null(Thresholds.Find("thresholds")!.On(new(2019, 12, 31)));
        Assert.Throws<InvalidOperationException>(() => Thresholds.InForce("thresholds", new(2023, 3, 1)));
        Assert.Throws<KeyNotFoundException>(() => Thresholds.InForce("no-such", new(2024, 3, 1)));
    }

    [Fact]
    public void Each_kind_of_value_is_read_as_what_it_is()
    {
        var rules = Thresholds.InForce("thresholds", new(2024, 1, 1));

        Assert.Equal(30, rules.Number("posting"));
        Assert.False(rules.IsOn("online"));
        Assert.Equal(["02-03", "05-19"], rules.List("days"));
        Assert.Equal(new DeadlineRule("thresholds/reply", "received", new(10, TimeUnit.WorkingDays), 1, 5), rules.Deadline("reply"));
        Assert.Equal([new Item(1, "Kế hoạch"), new Item(2, "Ngân sách")], rules.Table<Item>("items"));
        Assert.Throws<InvalidOperationException>(() => rules.Number("online"));
        Assert.Throws<InvalidOperationException>(() => rules.IsOn("posting"));
        Assert.Throws<KeyNotFoundException>(() => rules.Number("nothing"));
    }

    [Fact]
    public void A_share_is_reached_exactly_where_the_fractions_say()
    {
        Gen.Select(Gen.Long[0, 1000], Gen.Long[1, 1000], Gen.Long[0, 100_000], Gen.Long[1, 100_000], Gen.Bool).Sample((numerator, denominator, part, whole, atLeast) =>
        {
            var share = new ShareValue(numerator, denominator, atLeast);
            var (have, need) = ((decimal)part * denominator, (decimal)whole * numerator);

            Assert.Equal(atLeast ? have >= need : have > need, share.IsReached(part, whole));
            Assert.False(share.IsReached(part, 0));
        });
        Assert.True(new ShareValue(2, 3, AtLeast: true).IsReached(long.MaxValue, long.MaxValue));
    }

    [Theory]
    [InlineData("\"validFrom\": \"2023-07-01\"", "\"validFrom\": \"2022-12-31\"", "overlap")]
    [InlineData("\"validFrom\": \"2023-07-01\"", "\"validFrom\": \"2019-07-01\"", "overlap")]
    [InlineData(", \"validTo\": \"2022-12-31\"", "", "overlap")]
    [InlineData("\"validTo\": \"2022-12-31\"", "\"validTo\": \"2019-12-31\"", "ends before it begins")]
    [InlineData("\"sources\": [{ \"vi\": \"luật mới\", \"en\": \"new law\" }]", "\"sources\": []", "no source")]
    [InlineData("\"sources\": [{ \"vi\": \"luật mới\", \"en\": \"new law\" }]", "\"sources\": [\"new law\"]", "sources")]
    [InlineData("{ \"vi\": \"luật mới\", \"en\": \"new law\" }", "{ \"en\": \"new law\" }", "vi")]
    [InlineData("\"confidence\": \"low\", ", "\"confidence\": \"low\", \"valdTo\": null, ", "valdTo")]
    [InlineData("\"confidence\": \"low\"", "\"confidence\": \"rather\"", "confidence")]
    [InlineData("\"confidence\": \"low\", ", "", "confidence")]
    [InlineData("\"value\": 30", "\"value\": 91", "outside its own bounds")]
    [InlineData("\"on\": false", "\"on\": false, \"number\": { \"value\": 1 }", "not exactly one value")]
    [InlineData(", \"on\": false", "", "not exactly one value")]
    [InlineData("\"amount\": 10", "\"amount\": 0", "counts less than nothing")]
    [InlineData("\"amount\": 10", "\"amount\": 100000", "more than 3660")]
    [InlineData("\"from\": \"received\"", "\"from\": \"Received\"", "kebab-case")]
    [InlineData("\"numerator\": 2", "\"numerator\": 4", "not a share")]
    [InlineData("[\"02-03\", \"05-19\"]", "[\"02-03\", \"02-03\"]", "names something twice")]
    [InlineData("\"online\"", "\"On line\"", "kebab-case")]
    [InlineData("\"numerator\": 1, \"denominator\": 2, \"atLeast\": false } }", "\"numerator\": 1, \"denominator\": 2, \"atLeast\": false } }, \"online\": { \"label\": { \"vi\": \"a\", \"en\": \"b\" }, \"number\": { \"value\": 1 } }", "two kinds")]
    [InlineData("\"en\": \"Thresholds\"", "\"fr\": \"Seuils\"", "fr")]
    [InlineData("\"id\": \"thresholds\"", "\"id\": \"limits\"", "another name")]
    public void A_file_with_a_fault_is_refused_and_the_fault_named(string right, string wrong, string words)
    {
        var json = Book.Thresholds();
        Assert.Contains(right, json, StringComparison.Ordinal);

        var faults = Book.Faults(("DanVan.X.Rules.thresholds.json", json.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(faults, fault => fault.Contains(words, StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Contains("thresholds.json", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void One_id_in_two_files_is_refused()
    {
        Assert.Contains("'thresholds' stands in two files.", Book.Faults(("a.thresholds.json", Book.Thresholds()), ("b.thresholds.json", Book.Thresholds())));
    }

    [Fact]
    public void A_local_change_holds_from_its_day_and_leaves_what_was_before()
    {
        var change = Change("posting", new(2026, 1, 1), 45);

        var book = Thresholds.With([change]);

        Assert.Equal(30, book.InForce("thresholds", new(2025, 12, 31)).Number("posting"));
        Assert.Equal(45, book.InForce("thresholds", new(2026, 1, 1)).Number("posting"));
        Assert.Equal(30, Thresholds.InForce("thresholds", new(2026, 1, 1)).Number("posting"));
        Assert.Equal([change], book.InForce("thresholds", new(2027, 1, 1)).Changes);
        Assert.Equal("Niêm yết", book.InForce("thresholds", new(2026, 1, 1)).Values["posting"].Label.Vi);
        Assert.Single(book.Gaps);
    }

    [Fact]
    public void Local_changes_mean_the_same_in_whatever_order_they_are_stored()
    {
        RuleChange[] changes =
        [
            Change("posting", new(2025, 3, 1), 40),
            Change("posting", new(2024, 6, 1), 50),
            Change("online", new(2024, 9, 1), new RuleEntry(new("x", "y"), On: true)),
            Change("posting", new(2026, 1, 1), 31),
        ];
        Gen.Shuffle(changes).Sample(shuffled =>
        {
            var book = Thresholds.With(shuffled);
            var oneByOne = shuffled.Aggregate(Thresholds, (present, change) => present.Changed(change).Value!);

            foreach (var day in Enumerable.Range(0, 40).Select(month => new DateOnly(2023, 7, 1).AddMonths(month)))
            {
                var (rules, again) = (book.InForce("thresholds", day), oneByOne.InForce("thresholds", day));
                long expected = day < new DateOnly(2024, 6, 1) ? 30 : day < new DateOnly(2025, 3, 1) ? 50 : day < new DateOnly(2026, 1, 1) ? 40 : 31;

                Assert.Equal((expected, day >= new DateOnly(2024, 9, 1)), (rules.Number("posting"), rules.IsOn("online")));
                Assert.Equal((expected, day >= new DateOnly(2024, 9, 1)), (again.Number("posting"), again.IsOn("online")));
            }
        });
    }

    [Fact]
    public void A_change_that_does_not_fit_is_refused_and_a_stored_one_is_told()
    {
        var missing = Change("posted", new(2026, 1, 1), 45);

        Assert.Equal(RuleRefusals.Unknown, Thresholds.Changed(missing).Refused);
        Assert.Equal(RuleRefusals.Unknown, Thresholds.Changed(Change("posting", new(2021, 1, 1), 45)).Refused);
        Assert.Equal(RuleRefusals.OtherKind, Thresholds.Changed(Change("online", new(2026, 1, 1), 45)).Refused);
        Assert.Equal(RuleRefusals.OutOfBounds, Thresholds.Changed(Change("posting", new(2026, 1, 1), 20)).Refused);
        Assert.Equal(RuleRefusals.ReasonMissing, Thresholds.Changed(Change("posting", new(2026, 1, 1), 45) with { Reason = " " }).Refused);
        Assert.Equal([missing], Thresholds.With([missing, Change("posting", new(2026, 1, 1), 45)]).Stale);
    }

    [Fact]
    public void A_changed_value_is_stored_and_read_back()
    {
        foreach (var entry in Thresholds.InForce("thresholds", new(2024, 1, 1)).Values.Values.Where(entry => entry.Table is null && entry.List is null))
            Assert.Equal(entry, RuleFile.ReadEntry(RuleFile.WriteEntry(entry)));
        Assert.Throws<JsonException>(() => RuleFile.ReadEntry("{ \"label\": { \"vi\": \"a\", \"en\": \"b\" }, \"nummer\": 1 }"));
    }

    [Fact, Rule(7)]
    public void Every_shipped_rule_set_loads_with_titles_sources_and_no_gap()
    {
        Assert.NotEmpty(Book.Shipped.Sets);
        Assert.Empty(Book.Shipped.Gaps);
        Assert.All(Book.Shipped.Sets.SelectMany(set => set.Versions), version => Assert.NotEmpty(version.Sources));
    }

    private static RuleChange Change(string key, DateOnly from, long value) => Change(key, from, new RuleEntry(new("x", "y"), Number: new(value)));

    private static RuleChange Change(string key, DateOnly from, RuleEntry entry) => new("thresholds", key, from, entry, "Quyết định 12/QĐ-UBND", Admin, Now);
}
