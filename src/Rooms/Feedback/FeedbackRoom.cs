using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Demo;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Endpoints;
using DanVan.Feedback.Figures;
using DanVan.Feedback.Following;
using DanVan.Feedback.Jobs;
using DanVan.Feedback.Public;
using DanVan.Feedback.Senders;
using DanVan.Feedback.Sending;
using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using DanVan.Platform.Deadlines;
using DanVan.Platform.Desks;
using DanVan.Platform.Events;
using DanVan.Platform.Jobs;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Feedback;

/// <summary>What residents say and what became of it: from the first word to a published answer and its rating (phản ánh, kiến nghị).</summary>
public sealed class FeedbackRoom : IRoom
{
    /// <inheritdoc />
    public IEnumerable<RolePermit> Permits => FeedbackPermits.All;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CategoryBook>().AddSingleton<Places>();
        services.AddScoped<IDemoData, DemoFeedback>().AddScoped<DemoCommunes>().AddScoped<DemoPhotos>().AddScoped<ISearchSource, FoundFeedback>();
        services.AddScoped<PublicTrace>().AddScoped<PublicList>().AddScoped<PublicItems>().AddScoped<FeedbackSearch>().AddScoped<FiguresTable>();
        services.AddGatheringHandler<CountFigures>(CountFigures.JobName, CountFigures.Rest, CountFigures.Events);
        services.AddSingleton(new MenuEntry(10, Links.List(), () => FeedbackPublicTexts.Menu)).AddSingleton(new MenuEntry(90, Links.Figures(), () => FeedbackPublicTexts.FiguresMenu));
        services.AddSingleton(new LedgerKind(PublicTrace.Published, () => FeedbackPublicTexts.LogPublished)).AddSingleton(new LedgerKind(PublicTrace.Changed, () => FeedbackPublicTexts.LogChanged)).AddSingleton(new LedgerKind(PublicTrace.Withheld, () => FeedbackPublicTexts.LogWithheld));
        foreach (var step in FeedbackFlow.PublicSteps) services.AddSingleton(new LedgerKind(PublicTrace.KindOf(step), () => PublicTexts.OfStep($"{step}")));
        services.AddSingleton(StaffActKind.Of<SenderReading>(SenderReading.ActKind, () => FeedbackDeskTexts.LogReading, _ => true));
        AddSending(services);
        AddFollowing(services);
        AddDesk(services);
    }

    private static void AddSending(IServiceCollection services)
    {
        services.AddOptions<SendingOptions>().BindConfiguration(SendingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FollowKeys>().AddSingleton<FeedbackWords>().AddSingleton<PrivacyNotices>().AddSingleton<Retention>();
        services.AddScoped<Drafts>().AddScoped<SendJourney>().AddScoped<PhotoFiles>().AddScoped<SendPlaces>().AddScoped<SimilarItems>();
        services.AddScoped<KeepDraft>().AddScoped<AddDraftPhoto>().AddScoped<SendDraft>().AddScoped<SendFeedback>();
        services.AddDailyJob<ForgetSenders>();
    }

    private static void AddFollowing(IServiceCollection services)
    {
        services.AddSingleton<FollowerAddresses>().AddScoped<FollowSession>().AddScoped<JoinReceipt>().AddScoped<FollowedItems>().AddScoped<FollowReceipts>().AddScoped<FollowWork>().AddScoped<WaitingPhotos>();
        services.AddScoped<IPersonalDataSource, SenderPersonalData>();
        services.AddScoped<ForgetSender>().AddScoped<AddToFeedback>().AddScoped<RateAnswer>().AddScoped<ReopenFeedback>().AddScoped<WithdrawFeedback>().AddScoped<JoinFeedback>().AddScoped<ChangeFollowerMail>();
        services.AddEventHandler<FollowerAddressGiven, SendConfirmation>().AddGatheringHandler<TellFollowers>(TellFollowers.JobName, TellFollowers.Rest, EventType.Of<FeedbackMoved>());
        services.AddScoped<SendNotice>().AddSingleton(new JobKind(SendNotice.JobName, (scope, payload, cancellationToken) =>
            scope.GetRequiredService<SendNotice>().RunAsync(payload, cancellationToken)));
    }

    private static void AddDesk(IServiceCollection services)
    {
        services.AddScoped<DeskAccess>().AddScoped<DeskWork>().AddScoped<FeedbackClocks>().AddScoped<SenderSeal>();
        services.AddScoped<IDeadlineFollower, DeadlineCopies>();
        services.AddScoped<Routing>().AddScoped<Duplicates>().AddScoped<DeskItems>().AddScoped<DeskSteps>().AddScoped<AnswerTemplates>().AddScoped<IDeskSource, FeedbackDesk>();
        services.AddScoped<AssignFeedback>().AddScoped<MarkWave>().AddScoped<HandleTogether>().AddScoped<KeepTemplate>().AddScoped<CoverPhoto>().AddScoped<AssistFeedback>();
        AddDeskEntries(services);
        services.AddScoped<ClassifyFeedback>().AddScoped<TransferFeedback>().AddScoped<ForwardFeedback>().AddScoped<NotAcceptFeedback>().AddScoped<MergeFeedback>().AddScoped<SplitFeedback>();
        services.AddScoped<StartFeedback>().AddScoped<ExtendFeedback>().AddScoped<AnswerFeedback>().AddScoped<AnswerPhotos>().AddScoped<ReturnAnswer>().AddScoped<GiveAnswer>().AddScoped<AddNote>();
        services.AddScoped<PublishFeedback>().AddScoped<WithholdFeedback>().AddScoped<ModerateAddition>().AddScoped<ReadSender>();
        services.AddScoped<MovedWords>().AddScoped<MoveToSealed>();
        services.AddScoped<CloseFeedback>().AddSingleton(new JobKind(CloseFeedback.JobName, (scope, id, cancellationToken) =>
            scope.GetRequiredService<CloseFeedback>().RunAsync(FeedbackId.From(Guid.Parse(id)), cancellationToken)));
    }

    private static void AddDeskEntries(IServiceCollection services)
    {
        services.AddSingleton(new DeskEntry(10, Links.DeskAll(), () => FeedbackDeskTexts.AllTitle, FeedbackPermits.Desk));
        services.AddSingleton(new DeskEntry(20, Links.Assist(), () => FeedbackDeskTexts.AssistTitle, FeedbackPermits.Assist));
        services.AddSingleton(new DeskEntry(30, Links.Templates(), () => FeedbackDeskTexts.TemplatesTitle, FeedbackPermits.Handle));
        services.AddSingleton(new AdministrationEntry(60, Links.Readings(), () => FeedbackDeskTexts.ReadingsTitle, () => FeedbackDeskTexts.ReadingsLead, FeedbackPermits.ReviewReadings));
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PublicEndpoints.Map(endpoints);
        PhotoEndpoints.Map(endpoints);
        DeskEndpoints.Map(endpoints);
    }

    /// <inheritdoc />
    public void ConfigurePages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Feedback");
        pages.AllowAnonymousToFolder("/FeedbackPublic");
        foreach (var page in new[] { "Assign", "Classify", "Pass", "NotAccept", "Merge", "Split", "Together" }) pages.AuthorizePage($"/FeedbackDesk/{page}", FeedbackPermits.Triage.Policy);
        foreach (var page in new[] { "Extend", "Answer", "Templates" }) pages.AuthorizePage($"/FeedbackDesk/{page}", FeedbackPermits.Handle.Policy);
        foreach (var page in new[] { "Check", "Moderate", "Cover" }) pages.AuthorizePage($"/FeedbackDesk/{page}", FeedbackPermits.Moderate.Policy);
        foreach (var page in new[] { "Item", "List", "Seal" }) pages.AuthorizePage($"/FeedbackDesk/{page}", FeedbackPermits.Desk.Policy);
        pages.AuthorizePage("/FeedbackDesk/Sender", FeedbackPermits.ReadSender.Policy);
        pages.AuthorizeFolder("/FeedbackAssist", FeedbackPermits.Assist.Policy);
        pages.AuthorizeFolder("/FeedbackAudit", FeedbackPermits.ReviewReadings.Policy);
    }
}
