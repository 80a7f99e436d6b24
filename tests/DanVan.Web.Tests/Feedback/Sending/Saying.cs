namespace DanVan.Web.Tests.Feedback.Sending;

/// <summary>What somebody says, as it is typed into the steps of sending.</summary>
internal sealed record Saying
{
    public const string KimLien = "17971";

    public string Kind { get; init; } = "Reflection";

    public string Category { get; init; } = "lighting";

    public string Commune { get; init; } = KimLien;

    public string Place { get; init; } = "";

    public string Text { get; init; } = "Đèn đường ngõ 12 tắt đã một tuần, tối đi lại rất khó";

    public IReadOnlyList<(string Name, byte[] Bytes)> Photos { get; init; } = [];

    /// <summary>Null sends without a name.</summary>
    public Person? Who { get; init; }
}

/// <summary>A sender who can be reached.</summary>
internal sealed record Person(string Name, string Phone = "", string Email = "", string Address = "")
{
    public bool AgreesMail { get; init; }
}

/// <summary>The receipt of what was sent.</summary>
internal sealed record Receipt(string Code, string Key, OpenPage Page);
