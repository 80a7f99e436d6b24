using System.ComponentModel.DataAnnotations;
using DanVan.Platform.Web.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Web.Pages.Admin;

/// <summary>Shows every component of the design system (bộ giao diện). Stores nothing.</summary>
public sealed class DesignModel(TimeProvider clock) : PageModel
{
    /// <summary>Most characters of the long text.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>The sample form.</summary>
    [BindProperty]
    public Sample Input { get; set; } = new();

    /// <summary>The sample search.</summary>
    public string? Q { get; set; }

    /// <summary>The sample filter.</summary>
    public string? State { get; set; }

    /// <summary>Now, for sample times.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);

    /// <summary>Steps of the sample journey.</summary>
    public IReadOnlyList<string> Steps => [DesignTexts.Step1, DesignTexts.Step2, DesignTexts.Step3, DesignTexts.Step4];

    /// <summary>Sample communes.</summary>
    public IEnumerable<SelectListItem> Communes
    {
        get
        {
            var province = new SelectListGroup { Name = DesignTexts.Province };
            return [new(DesignTexts.Commune1, "1") { Group = province }, new(DesignTexts.Commune2, "2") { Group = province }, new(DesignTexts.Commune3, "3") { Group = province }];
        }
    }

    /// <summary>Sample states.</summary>
    public IEnumerable<SelectListItem> States => [new(DesignTexts.StateNew, "new"), new(DesignTexts.StateWork, "work"), new(DesignTexts.StateDone, "done")];

    /// <summary>Sample rows of a desk.</summary>
    public IReadOnlyList<Line> Lines =>
    [
        new("PA-7K3M9Q-X", DesignTexts.ItemTitle, Today.AddDays(-2), DesignTexts.StateOverdue, Tone.Solid, DesignTexts.Commune1),
        new("PA-2H8VNC-4", DesignTexts.ItemTitle2, Today.AddDays(1), DesignTexts.StateWork, Tone.Info, DesignTexts.Commune2),
        new("PA-9RDT5W-H", DesignTexts.ItemTitle, Today.AddDays(9), DesignTexts.StateNew, Tone.Neutral, DesignTexts.Commune3),
    ];

    /// <summary>Answers like a real form: 400 with what was typed, or a redirect.</summary>
    public IActionResult OnPost()
    {
        if (!string.IsNullOrEmpty(Input.Phone) && !Input.Consent) ModelState.AddModelError("Input.Consent", DesignTexts.ConsentMissing);
        return ModelState.IsValid ? RedirectToPage() : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>One row of the sample desk.</summary>
    public sealed record Line(string Code, string Title, DateOnly Due, string State, Tone Tone, string Place);

    /// <summary>The sample form's fields.</summary>
    public sealed class Sample
    {
        /// <summary>What it is about.</summary>
        [Required(ErrorMessageResourceType = typeof(DesignTexts), ErrorMessageResourceName = nameof(DesignTexts.SummaryMissing))]
        [StringLength(200, ErrorMessageResourceType = typeof(DesignTexts), ErrorMessageResourceName = nameof(DesignTexts.SummaryLong))]
        public string? Title { get; set; }

        /// <summary>The whole story.</summary>
        [StringLength(TextMaxLength, ErrorMessageResourceType = typeof(DesignTexts), ErrorMessageResourceName = nameof(DesignTexts.TextLong))]
        public string? Text { get; set; }

        /// <summary>Which kind of matter.</summary>
        [Required(ErrorMessageResourceType = typeof(DesignTexts), ErrorMessageResourceName = nameof(DesignTexts.KindMissing))]
        public string? Kind { get; set; }

        /// <summary>Which other kind.</summary>
        public string? Other { get; set; }

        /// <summary>Areas.</summary>
        public List<string> Topics { get; set; } = [];

        /// <summary>Commune.</summary>
        [Required]
        public string? Commune { get; set; }

        /// <summary>Since when.</summary>
        public DateOnly? Day { get; set; }

        /// <summary>Households affected.</summary>
        [Range(1, 5000)]
        public int? Households { get; set; }

        /// <summary>Where to send the result.</summary>
        public string? Phone { get; set; }

        /// <summary>Agreement to be notified.</summary>
        public bool Consent { get; set; }

        /// <summary>Photos; dropped here.</summary>
        public IFormFileCollection? Photos { get; set; }

        /// <summary>Latitude, WGS 84.</summary>
        public double? Latitude { get; set; }

        /// <summary>Longitude, WGS 84.</summary>
        public double? Longitude { get; set; }
    }
}
