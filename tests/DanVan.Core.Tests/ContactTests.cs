using DanVan.Core.Contacts;

namespace DanVan.Core.Tests;

public class ContactTests
{
    [Theory]
    [InlineData("0912 345 678", "+84912345678", "0912 345 678")]
    [InlineData("+84 912.345.678", "+84912345678", "0912 345 678")]
    [InlineData("84912345678", "+84912345678", "0912 345 678")]
    [InlineData("0084 912 345 678", "+84912345678", "0912 345 678")]
    [InlineData("(0238) 384-1234", "+842383841234", "0238 384 1234")]
    [InlineData("+49 30 123456", "+4930123456", "+4930123456")]
    public void A_phone_number_is_read_as_people_type_it(string typed, string key, string shown)
    {
        Assert.True(PhoneNumber.TryParse(typed, out var number));

        Assert.Equal(key, number.Key);
        Assert.Equal(shown, number.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0912 345 67")]
    [InlineData("0912 345 6789")]
    [InlineData("0112 345 678")]
    [InlineData("091a 345 678")]
    [InlineData("+")]
    [InlineData("115")]
    public void What_is_no_phone_number_is_not_read(string? typed) => Assert.False(PhoneNumber.TryParse(typed, out _));

    [Theory]
    [InlineData("lan@example.vn", "lan@example.vn")]
    [InlineData("  Lan.Nguyen@Example.VN ", "lan.nguyen@example.vn")]
    [InlineData("a+b@c.co", "a+b@c.co")]
    public void Two_spellings_of_one_address_have_one_key(string typed, string key)
    {
        Assert.True(EmailAddress.TryParse(typed, out var address));

        Assert.Equal(key, address.Key);
        Assert.Equal(typed.Trim(), address.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lan")]
    [InlineData("lan@")]
    [InlineData("lan@localhost")]
    [InlineData("lan@example.")]
    [InlineData("Lan <lan@example.vn>")]
    [InlineData("a@b.vn, c@d.vn")]
    [InlineData("a b@c.vn")]
    [InlineData("a@b.vn\r\nBcc: c@d.vn")]
    public void What_is_no_address_is_not_read(string? typed) => Assert.False(EmailAddress.TryParse(typed, out _));
}
