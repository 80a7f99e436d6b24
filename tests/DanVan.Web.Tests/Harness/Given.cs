namespace DanVan.Web.Tests.Harness;

/// <summary>What a test is given. Each room adds its builders as extensions in the folder Given: <c>await site.Given.Feedback(f => f.Answered())</c>.</summary>
/// <param name="Site">The site that receives it.</param>
public readonly record struct Given(Site Site);
