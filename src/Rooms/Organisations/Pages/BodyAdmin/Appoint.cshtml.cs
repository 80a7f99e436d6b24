using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Enters that somebody holds a post of a body.</summary>
public sealed class AppointModel(OwnUnits own, OwnBodies ownBodies, AppointmentWork work, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The body.</summary>
    public BodyHead Body { get; private set; } = null!;

    /// <summary>The posts to choose from, those of the body first.</summary>
    public IReadOnlyList<StandardPost> Posts { get; private set; } = [];

    /// <summary>The same for the form.</summary>
    public IEnumerable<SelectListItem> PostItems => Posts.Select(p => new SelectListItem(p.Name.In(CultureInfo.CurrentUICulture), p.Code));

    /// <summary>The powers for the form.</summary>
    public IEnumerable<SelectListItem> PowerItems { get; } = BodyShown.All.Select(p => new SelectListItem(p.Words, p.Power.ToString()));

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        Input.From = own.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(BodyId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        var post = Posts.FirstOrDefault(p => p.Code == Input.Post);
        if (post is null && string.IsNullOrWhiteSpace(Input.Title)) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Post)}", OrganisationsTexts.PostMissing);
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };

        var title = string.IsNullOrWhiteSpace(Input.Title) ? post!.Name.Vi : Input.Title;
        // Nothing ticked means what usually goes with the post.
        var powers = Input.Powers.Count > 0 ? Input.Powers.Aggregate(Powers.None, (all, p) => all | p) : post?.AllPowers ?? Powers.None;
        var terms = new AppointmentTerms(post?.Code ?? "other", title, Input.PersonName, null, powers, new(Input.From!.Value, Input.To), Input.Decision);
        var outcome = await work.MakeAsync(id, terms);
        if (outcome.Refused is not { } refused) return Redirect(Links.Body(id));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(BodyId id, CancellationToken cancellationToken)
    {
        var (head, exists) = await BodyHead.OfAsync(ownBodies, own, id, cancellationToken);
        if (head is null) return exists ? Forbid() : NotFound();
        Body = head;
        Posts = ownBodies.PostsOf(head.Body.UnitPath, head.Body.Newest.Kind, own.Today);
        return null;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The post's code.</summary>
        public string? Post { get; set; }

        /// <summary>Another title.</summary>
        [StringLength(Appointment.TitleMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameLong))]
        public string? Title { get; set; }

        /// <summary>The person's name.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.PersonMissing))]
        [StringLength(Appointment.PersonNameMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.BodyNameLong))]
        public string PersonName { get; set; } = "";

        /// <summary>What the person may do.</summary>
        public IList<Powers> Powers { get; set; } = [];

        /// <summary>The first day.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? From { get; set; }

        /// <summary>The first day no longer.</summary>
        public DateOnly? To { get; set; }

        /// <summary>The decision.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentMissing))]
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string Decision { get; set; } = "";
    }
}
