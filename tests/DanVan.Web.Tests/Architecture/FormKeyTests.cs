using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DanVan.Web.Tests.Architecture;

/// <summary>
/// Sending a form twice makes one record: what an action adds for a page carries the form's key under a unique index, and the page sends that key.
/// </summary>
public class FormKeyTests
{
    private const string Key = "FormKey";

    /// <summary>Actions whose second run makes nothing new for another reason than a form key.</summary>
    private static readonly Dictionary<string, string> _safeOtherwise = new()
    {
        ["DanVan.Organisations.Actions.BodyWork"] = "unit, name and first day are unique",
        ["DanVan.Organisations.Actions.MakeStandardBodies"] = "unit, name and first day are unique",
        ["DanVan.Organisations.Actions.AppointmentWork"] = "body, person, title and first day are unique",
        ["DanVan.Accounts.Actions.Administration.GiveRole"] = "the posted key is the grant's id",
        ["DanVan.Accounts.Actions.Administration.InviteAccount"] = "the posted key is the account's id",
        ["DanVan.Accounts.Actions.Own.SetUpSecondFactor"] = "new codes replace the old ones",
        ["DanVan.Feedback.Actions.RateAnswer"] = "grant and round are the key of a rating",
        ["DanVan.Feedback.Actions.AddNote"] = "the posted key is the note's id",
        ["DanVan.Feedback.Actions.KeepTemplate"] = "the posted key is the template's id",
        ["DanVan.Feedback.Actions.AnswerFeedback"] = "the posted version: an item answered meanwhile is refused",
        ["DanVan.Feedback.Actions.AnswerPhotos"] = "a picture that is there is not added again, and the photo's number is unique on its side of the item",
        ["DanVan.Feedback.Actions.PublishFeedback"] = "an item has one first text",
        ["DanVan.Feedback.Actions.ReadSender"] = "each reading is logged, also a second one",
        ["DanVan.Feedback.Actions.AddDraftPhoto"] = "draft and picture are unique",
        ["DanVan.Feedback.Actions.JoinFeedback"] = "the follow key is drawn from the posted token, and its hash is unique",
        ["DanVan.Audit.Actions.WitnessWork"] = "the key of a registered witness is unique",
        ["DanVan.Sealed.Actions.ReceiveSealed"] = "the hash of the posted token is unique",
        ["DanVan.Sealed.Actions.EnterVisit"] = "the hash of the posted token is unique",
        ["DanVan.Sealed.Actions.GroupCases"] = "an item is in one group, which is written anew",
        ["DanVan.Sealed.Actions.Keyrings"] = "key and holder are the key of an access",
        ["DanVan.Sealed.Actions.OfficeKeys"] = "a unit has one office; a key that is made again replaces the one before",
        ["DanVan.Sealed.Actions.OwnPassphrase"] = "a person has one keyring",
        ["DanVan.Sealed.Actions.RecoveryShares"] = "an office has one pair of shares, and a share that waits is not given twice",
    };

    [Fact]
    public void What_a_form_makes_carries_the_key_of_the_form()
    {
        var broken =
            from page in Pages()
            from action in ActionsOf(page.Model)
            let made = MadeBy(action).ToList()
            where made.Count > 0 && !made.Any(HasKey) && !_safeOtherwise.ContainsKey(action.FullName)
            select $"{page.Model.FullName} runs {action.Name}, which makes {string.Join(", ", made.Select(m => m.Name))} without a {Key}: a second click makes a second one";

        Law.Holds(broken);
    }

    [Fact]
    public void A_page_that_makes_something_sends_the_key()
    {
        var broken =
            from page in Pages()
            where ActionsOf(page.Model).SelectMany(MadeBy).Any(HasKey)
            // Its forms stand in partial views, each with the key.
            where page.Model.FullName != "DanVan.Feedback.Pages.Following.ItemModel"
            // The posted version keeps a report from being split twice.
            where page.Model.FullName != "DanVan.Feedback.Pages.FeedbackDesk.SplitModel"
            where !page.Views.SelectMany(CodeBase.InstructionsOf).Any(i => i.Operand is MethodReference { Name: "get_" + Key })
            select $"the page of {page.Model.FullName} has no hidden field for its {Key}";

        Law.Holds(broken);
    }

    private static IEnumerable<(TypeDefinition Model, List<TypeDefinition> Views)> Pages() =>
        from room in CodeBase.Rooms
        from model in CodeBase.WrittenTypes(room)
        where IsPage(model) && model.Methods.Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal))
        select (model, PageWords.PagesOf(room).Where(view => CodeBase.UsedBy(view).Contains(model.FullName)).ToList());

    private static bool IsPage(TypeDefinition model)
    {
        var above = model.BaseType;
        while (above is not null && above.FullName != "Microsoft.AspNetCore.Mvc.RazorPages.PageModel") above = above.Resolve()?.BaseType;
        return above is not null && !model.IsAbstract;
    }

    private static IEnumerable<TypeDefinition> ActionsOf(TypeDefinition model) =>
        model.Methods.Where(m => m.IsConstructor).SelectMany(m => m.Parameters).Select(p => p.ParameterType).Where(t => CodeBase.NamespaceOf(t).Split('.').Contains("Actions")).Select(t => t.Resolve());

    private static IEnumerable<TypeDefinition> MadeBy(TypeDefinition action) =>
        from instruction in CodeBase.InstructionsOf(action)
        where instruction.OpCode.Code is Code.Call or Code.Callvirt
        let call = instruction.Operand as MethodReference
        where call.Name is "Add" or "AddAsync" or "AddRange" && call.DeclaringType.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
        let entity = call is GenericInstanceMethod { GenericArguments: [var one, ..] } ? one : (call.DeclaringType as GenericInstanceType)?.GenericArguments[0]
        where entity?.Scope == action.Module
        select entity.Resolve();

    private static bool HasKey(TypeDefinition type) => type.Properties.Any(p => p.Name == Key);
}
