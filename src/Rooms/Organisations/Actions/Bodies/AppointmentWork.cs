using DanVan.Organisations.Data;
using DanVan.Organisations.Domain;
using DanVan.Platform.Access;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Organisations.Actions;

/// <summary>An officer enters that somebody holds a post, or no longer does.</summary>
public sealed class AppointmentWork(AppDbContext db, AccessTable access, CurrentActor current, Journal journal, TimeProvider clock)
{
    /// <summary>Enters an appointment. Sending the same form twice makes one.</summary>
    public async Task<Outcome<AppointmentId>> MakeAsync(BodyId bodyId, AppointmentTerms terms)
    {
        if (await db.Bodies.Include(b => b.Versions).SingleOrDefaultAsync(b => b.Id == bodyId) is not { } body) return BodyRefusals.NoBody;
        if (!access.Allows(current.Actor, OrganisationsPermits.ManageBodies, body.UnitPath)) return VillageRefusals.NotYours;
        if (await EarlierAsync(bodyId, terms) is { } same) return same;
        var outcome = Appointment.Make(body, terms, current.Actor.Id, clock.GetUtcNow());
        if (outcome.Refused is { } refused) return refused;
        var made = outcome.Value!;
        db.Appointments.Add(made);
        journal.Record(new AppointmentChanged(made.Id));
        journal.Act(AppointmentChanged.Record, made.Id.Value, "Made", $"{made.Title}, {made.ValidFrom:yyyy-MM-dd}");
        try
        {
            await db.SaveChangesAsync();
            return made.Id;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // The other copy of the form was first: this one gives its appointment.
            db.ChangeTracker.Clear();
            return (await EarlierAsync(bodyId, terms))!.Value;
        }
    }

    /// <summary>Ends an appointment from a day on, by a decision.</summary>
    public async Task<Outcome> EndAsync(AppointmentId id, DateOnly day, string decision)
    {
        if (await db.Appointments.SingleOrDefaultAsync(a => a.Id == id) is not { } appointment) return BodyRefusals.NoAppointment;
        if (!access.Allows(current.Actor, OrganisationsPermits.ManageBodies, appointment.UnitPath)) return VillageRefusals.NotYours;
        var outcome = appointment.End(day, decision);
        if (!outcome.IsDone) return outcome;
        journal.Record(new AppointmentChanged(id));
        journal.Act(AppointmentChanged.Record, id.Value, "Ended", $"{decision.Trim()}, {day:yyyy-MM-dd}");
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private Task<AppointmentId?> EarlierAsync(BodyId body, AppointmentTerms terms)
    {
        var (name, title, from) = (VillageText.Tidy(terms.PersonName), VillageText.Tidy(terms.Title), terms.Period.From);
        return db.Appointments.Where(a => a.BodyId == body && a.PersonName == name && a.Title == title && a.ValidFrom == from).Select(a => (AppointmentId?)a.Id).FirstOrDefaultAsync();
    }
}
