namespace DanVan.Vietnamese.Tests;

public class PersonNameTests
{
    [Fact, Rule(127)]
    public void People_are_sorted_by_given_name()
    {
        string[] people = ["Trần Thị Bình", "Nguyễn Văn An", "Đỗ Ánh"];

        Assert.Equal(["Nguyễn Văn An", "Đỗ Ánh", "Trần Thị Bình"], people.OrderBy(PersonName.SortKeyOf, StringComparer.Ordinal));
    }

    [Fact, Rule(127)]
    public void Equal_given_names_are_parted_by_family_then_by_middle_name()
    {
        string[] order = ["Bùi Thị An", "Nguyễn An", "Nguyễn Thị An", "Nguyễn Văn An", "Nguyễn Văn Bá An", "Phan An", "Lê Ân"];

        Assert.Equal(order, order.Reverse().OrderBy(PersonName.SortKeyOf, StringComparer.Ordinal));
        Assert.Equal(order, order.Reverse().Select(PersonName.Parse).Order().Select(name => name.ToString()));
    }

    [Fact]
    public void A_name_is_read_into_its_parts()
    {
        Assert.Equal(new PersonName("Nguyễn", "Thị Minh", "Khai"), PersonName.Parse("  Nguyễn  Thị Minh Khai "));
        Assert.Equal(new PersonName("", "", "Piu"), PersonName.Parse("Piu"));
        Assert.Equal(new PersonName("", "", ""), PersonName.Parse("  "));
    }
}
