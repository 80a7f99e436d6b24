using DanVan.Feedback.Sending;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DanVan.Feedback.Pages;

/// <summary>Says what is wrong with a sender's contact, at its field of the form <c>Input</c>.</summary>
internal static class ContactMistakes
{
    /// <summary>Notes each mistake.</summary>
    /// <param name="state">The page's.</param>
    /// <param name="contact">What was typed, as judged.</param>
    /// <param name="consentMissing">What to say where the consent is missing: a person agrees, or an officer asks the person.</param>
    public static void Say(this ModelStateDictionary state, SenderContact contact, string consentMissing)
    {
        foreach (var mistake in contact.Mistakes)
        {
            var (field, words) = mistake switch
            {
                ContactMistake.WayMissing => ("Way", SendTexts.WayMissing),
                ContactMistake.NameByLaw => ("Way", FeedbackDeskTexts.AssistNeedsName),
                ContactMistake.NameMissing => ("Name", SendTexts.NameMissing),
                ContactMistake.NameTooLong => ("Name", SendTexts.NameTooLong),
                ContactMistake.AddressTooLong => ("Address", SendTexts.AddressTooLong),
                ContactMistake.PhoneWrong => ("Phone", SendTexts.PhoneWrong),
                ContactMistake.ContactMissing => ("Phone", SendTexts.ContactMissing),
                ContactMistake.EmailWrong => ("Email", SendTexts.EmailWrong),
                ContactMistake.EmailMissing => ("Email", SendTexts.EmailMissing),
                _ => ("AgreesContact", consentMissing),
            };
            state.AddModelError("Input." + field, words);
        }
    }
}
