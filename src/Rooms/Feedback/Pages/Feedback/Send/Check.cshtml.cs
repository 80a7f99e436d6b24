using System.Globalization;
using DanVan.Core.Contacts;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>Everything once more before it is sent: what was entered, what will happen, who will see it.</summary>
public sealed class CheckModel(SendJourney journey, SendDraft send, Drafts drafts, CategoryBook categories, SendPlaces places, VillageList villages, FeedbackWords hints, RefusalWords words) : PageModel
{
    /// <summary>What was entered.</summary>
    public DraftContent Said { get; private set; } = null!;

    /// <summary>The category.</summary>
    public Category Category { get; private set; } = null!;

    /// <summary>The text sounds like a sealed kind: the person is asked, and decides.</summary>
    public SealedKind? Hint { get; private set; }

    /// <summary>Village and commune.</summary>
    public string PlaceName { get; private set; } = "";

    /// <summary>How many photos go along.</summary>
    public int PhotoCount { get; private set; }

    /// <summary>Answers to the category's questions, with the questions.</summary>
    public IEnumerable<(string Label, string Answer)> Answers =>
        from detail in Category.Details ?? []
        let answer = Said.Answers.GetValueOrDefault(detail.Key) ?? ""
        where answer.Length > 0
        select (detail.Label.Here, answer);

    /// <summary>How the sender can be reached, in words.</summary>
    public string Contact => Said.IsAnonymous == true
        ? SendTexts.WayAnonymous
        : string.Join(", ", new[] { Said.Name, Said.Phone is { } phone ? PhoneNumber.From(phone).Text : null, Said.Email, Said.Address }.Where(c => !string.IsNullOrEmpty(c)));

    /// <summary>How long the answer may take, in words.</summary>
    public string AnswerBy => hints.IsUrgent(Said.IsDanger, Said.Text!)
        ? SendTexts.WithinADay
        : string.Format(CultureInfo.CurrentCulture, SendTexts.WorkingDays, Category.AnswerWorkingDays);

    /// <summary>Shows the check.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await journey.FindAsync() is { SentCode: not null }) return Redirect(Links.Sent());
        return await ReadAsync(cancellationToken) ? Page() : Redirect(journey.WayBack);
    }

    /// <summary>Sends it. Twice is once: the second gets the same receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (journey.Token is not { } token || await send.RunAsync(token, HttpContext.Connection.RemoteIpAddress, cancellationToken) is not { } outcome)
            return await ReadAsync(cancellationToken) ? Redirect(Links.Check()) : Redirect(journey.WayBack);
        if (outcome.IsDone) return Redirect(Links.Sent());

        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return await ReadAsync(cancellationToken) ? new PageResult { StatusCode = 400 } : Redirect(journey.WayBack);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await journey.FindForAsync(SendStep.Contact + 1) is not { Content: { } content } draft || categories.Find(content.Category) is not { } category) return false;
        (Said, Category) = (content, category);
        Hint = hints.HintOf(content.Text!);
        var village = UnitPathCodes.Village(content.UnitPath!) is { } code ? await villages.NameAsync(code, cancellationToken) : null;
        PlaceName = village is null ? places.NameOf(content.UnitPath!) : $"{village}, {places.NameOf(content.UnitPath!)}";
        PhotoCount = (await drafts.PhotosAsync(draft.Id, cancellationToken)).Count;
        return true;
    }
}
