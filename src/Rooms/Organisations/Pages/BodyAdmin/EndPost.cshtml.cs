using System.ComponentModel.DataAnnotations;
using DanVan.Organisations.Actions;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Organisations.Pages.BodyAdmin;

/// <summary>Ends that somebody holds a post.</summary>
public sealed class EndPostModel(OwnUnits own, OwnBodies ownBodies, AppointmentWork work, RefusalWords words) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The appointment.</summary>
    public Appointment Appointment { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        Input.Day = own.Today;
        return await FindAsync(id, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } wrong) return wrong;
        if (!ModelState.IsValid) return new PageResult { StatusCode = 400 };
        var outcome = await work.EndAsync(id, Input.Day!.Value, Input.Decision);
        if (outcome.Refused is not { } refused) return Redirect(Links.Body(Appointment.BodyId));
        ModelState.AddModelError("", words.Of(refused));
        return new PageResult { StatusCode = 400 };
    }

    private async Task<IActionResult?> FindAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        if (await ownBodies.FindAsync(id, cancellationToken) is not { } appointment) return NotFound();
        Appointment = appointment;
        return own.Allows(OrganisationsPermits.ManageBodies, appointment.UnitPath) ? null : Forbid();
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The first day on which the person no longer holds the post.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DayMissing))]
        public DateOnly? Day { get; set; }

        /// <summary>The decision.</summary>
        [Required(ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentMissing))]
        [StringLength(Domain.Village.DocumentMaxLength, ErrorMessageResourceType = typeof(OrganisationsTexts), ErrorMessageResourceName = nameof(OrganisationsTexts.DocumentLong))]
        public string Decision { get; set; } = "";
    }
}
