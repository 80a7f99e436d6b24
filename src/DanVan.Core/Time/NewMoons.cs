namespace DanVan.Core.Time;

/// <summary>Instants of new moons, by Meeus, Astronomical Algorithms, chapter 49; good to about a minute in our centuries.</summary>
internal static class NewMoons
{
    private const double MeanMonth = 29.530588861;
    private static readonly DateTimeOffset Epoch = new(2000, 1, 6, 14, 20, 37, TimeSpan.Zero);

    /// <summary>The number of a new moon near a day; 0 is that of 6 January 2000.</summary>
    public static int NumberNear(DateOnly day) => (int)Math.Round((VietnamTime.StartOf(day) - Epoch).TotalDays / MeanMonth);

    /// <summary>The instant of new moon number <paramref name="k"/>, in UTC.</summary>
    public static DateTimeOffset At(int k)
    {
        var t = k / 1236.85;
        var days = 2451550.09766 + (MeanMonth * k) + (0.00015437 * t * t) + Correction(k, t);
        return Julian.ToUtc(days);
    }

    private static double Correction(int k, double t)
    {
        var e = 1 - (0.002516 * t) - (0.0000074 * t * t);
        var sun = 2.5534 + (29.10535670 * k) - (0.0000014 * t * t);
        var moon = 201.5643 + (385.81693528 * k) + (0.0107582 * t * t);
        var node = 160.7108 + (390.67050284 * k) - (0.0016118 * t * t);
        var ascending = 124.7746 - (1.56375588 * k) + (0.0020672 * t * t);

        return (-0.40720 * Sin(moon)) + (0.17241 * e * Sin(sun)) + (0.01608 * Sin(2 * moon)) + (0.01039 * Sin(2 * node))
            + (0.00739 * e * Sin(moon - sun)) - (0.00514 * e * Sin(moon + sun)) + (0.00208 * e * e * Sin(2 * sun))
            - (0.00111 * Sin(moon - (2 * node))) - (0.00057 * Sin(moon + (2 * node))) + (0.00056 * e * Sin((2 * moon) + sun))
            - (0.00042 * Sin(3 * moon)) + (0.00042 * e * Sin(sun + (2 * node))) + (0.00038 * e * Sin(sun - (2 * node)))
            - (0.00024 * e * Sin((2 * moon) - sun)) - (0.00017 * Sin(ascending))
            + (0.000325 * Sin(299.77 + (0.107408 * k) - (0.009173 * t * t))) + (0.000165 * Sin(251.88 + (0.016321 * k)));
    }

    private static double Sin(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
