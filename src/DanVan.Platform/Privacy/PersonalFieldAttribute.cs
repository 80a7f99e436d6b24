namespace DanVan.Platform.Privacy;

/// <summary>
/// Says that a stored field is personal data (dữ liệu cá nhân): of which class, what for, and how long it is kept. A test refuses a field that looks personal and says
/// nothing; <c>docs/data-map.md</c> is made from these.
/// </summary>
/// <param name="kind">Basic or sensitive, as the Personal Data Protection Law tells them apart.</param>
/// <param name="purpose">What it is used for, in a few English words: <c>sign in</c>, <c>tell the sender about the answer</c>.</param>
/// <param name="kept">How long it is kept, from what: <c>until the account is erased</c>, <c>2 years after the item is closed</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalFieldAttribute(PersonalKind kind, string purpose, string kept) : Attribute
{
    /// <summary>Basic or sensitive.</summary>
    public PersonalKind Kind { get; } = kind;

    /// <summary>What it is used for.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>How long it is kept.</summary>
    public string Kept { get; } = kept;
}

/// <summary>The two classes of personal data (Decree 356/2025/NĐ-CP).</summary>
public enum PersonalKind
{
    /// <summary>Basic data (dữ liệu cá nhân cơ bản): name, address, phone, e-mail, date of birth.</summary>
    Basic,

    /// <summary>Sensitive data (dữ liệu cá nhân nhạy cảm): position, health, accusation, credentials.</summary>
    Sensitive,
}

/// <summary>Says why a field whose name looks personal is not: the name of a unit, the address of a public office.</summary>
/// <param name="why">One sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute(string why) : Attribute
{
    /// <summary>The reason.</summary>
    public string Why { get; } = why;
}
