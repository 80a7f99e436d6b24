using DanVan.Feedback.Sending;

namespace DanVan.Feedback.Tests.Sending;

public class SenderContactTests
{
    private static readonly TypedContact _typed = new(SenderContact.WithContact, " Nguyễn Thị  Mận ", "0912 345 678", null, null, Agrees: true, AgreesMail: false);

    [Fact]
    public void A_name_with_one_way_to_be_reached_is_enough()
    {
        var contact = SenderContact.Check(_typed, anonymousAllowed: true);

        Assert.Empty(contact.Mistakes);
        Assert.Equal("Nguyễn Thị Mận", contact.Details!.Name);
        Assert.Equal([PrivacyNotices.Contact], contact.Purposes);
    }

    [Fact]
    public void Whoever_stays_unnamed_leaves_nothing_whatever_was_typed()
    {
        var contact = SenderContact.Check(_typed with { Way = SenderContact.Anonymous, AgreesMail = true }, anonymousAllowed: true);

        Assert.True(contact.IsAnonymous);
        Assert.Null(contact.Details);
        Assert.Empty(contact.Purposes);
        Assert.False(contact.WantsMail);
    }

    [Fact, Rule(139)]
    public void Where_the_law_asks_for_a_name_consent_is_neither_asked_for_nor_stored()
    {
        var contact = SenderContact.Check(_typed with { Agrees = true }, anonymousAllowed: false);
        var silent = SenderContact.Check(_typed with { Way = null, Agrees = false }, anonymousAllowed: false);

        Assert.Empty(contact.Mistakes);
        Assert.Empty(contact.Purposes);
        Assert.Empty(silent.Mistakes);
    }

    [Theory]
    [InlineData(null, "Mận", "0912345678", null, true, false, ContactMistake.WayMissing)]
    [InlineData("contact", "  ", "0912345678", null, true, false, ContactMistake.NameMissing)]
    [InlineData("contact", "Mận", "12", null, true, false, ContactMistake.PhoneWrong)]
    [InlineData("contact", "Mận", null, null, true, false, ContactMistake.ContactMissing)]
    [InlineData("contact", "Mận", "0912345678", "man@", true, false, ContactMistake.EmailWrong)]
    [InlineData("contact", "Mận", "0912345678", null, true, true, ContactMistake.EmailMissing)]
    [InlineData("contact", "Mận", "0912345678", null, false, false, ContactMistake.ConsentMissing)]
    public void What_is_wrong_is_said(string? way, string name, string? phone, string? email, bool agrees, bool agreesMail, ContactMistake mistake)
    {
        var contact = SenderContact.Check(new(way, name, phone, email, null, agrees, agreesMail), anonymousAllowed: true);

        Assert.Equal(mistake, Assert.Single(contact.Mistakes));
    }

    [Fact]
    public void Nobody_stays_unnamed_where_the_law_asks_for_a_name()
    {
        var contact = SenderContact.Check(_typed with { Way = SenderContact.Anonymous }, anonymousAllowed: false);

        Assert.Equal(ContactMistake.NameByLaw, Assert.Single(contact.Mistakes));
    }

    [Fact]
    public void Names_and_addresses_have_an_end()
    {
        var contact = SenderContact.Check(_typed with { Name = new string('a', 101), Address = new string('b', 201) }, anonymousAllowed: true);

        Assert.Equal([ContactMistake.NameTooLong, ContactMistake.AddressTooLong], contact.Mistakes);
    }
}
