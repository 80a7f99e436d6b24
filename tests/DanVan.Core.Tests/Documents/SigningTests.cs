using DanVan.Core.Documents;

namespace DanVan.Core.Tests.Documents;

public class SigningTests
{
    private const string Committee = "Ủy ban nhân dân";

    [Theory, Rule(126)]
    [InlineData(SignerRole.Head, Committee, "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH")]
    [InlineData(SignerRole.ActingHead, Committee, "TM. ỦY BAN NHÂN DÂN|Q. CHỦ TỊCH")]
    [InlineData(SignerRole.Deputy, Committee, "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData(SignerRole.ByOrder, Committee, "TL. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData(SignerRole.ByAuthorisation, Committee, "TUQ. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    [InlineData(SignerRole.Head, null, "CHỦ TỊCH")]
    [InlineData(SignerRole.Deputy, null, "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH")]
    public void The_prefix_follows_from_the_signers_role(SignerRole role, string? collective, string lines) =>
        Assert.Equal(lines, string.Join('|', Signing.Lines(role, collective, "Chủ tịch", "Phó Chủ tịch")));

    [Fact, Rule(126)]
    public void Who_is_not_the_head_signs_under_an_own_post() =>
        Assert.Throws<ArgumentNullException>(() => Signing.Lines(SignerRole.Deputy, Committee, "Chủ tịch"));

    [Theory, Rule(126)]
    [InlineData("TS. Nguyễn Văn An")]
    [InlineData("ts Nguyễn Văn An")]
    [InlineData("PGS.TS Trần Thị Bình")]
    [InlineData("ThS.Lê Văn Cường")]
    [InlineData("Tiến sĩ Đỗ Ánh")]
    [InlineData("Bác sỹ Đỗ Ánh")]
    [InlineData("  Kỹ sư Đỗ Ánh")]
    [InlineData("NGƯT. Đỗ Ánh")]
    public void No_title_stands_before_a_name(string name) => Assert.Equal(DocumentRefusals.TitleBeforeName, Signing.Name(name).Refused);

    [Theory, Rule(126)]
    [InlineData("Nguyễn  Văn An ", "Nguyễn Văn An")]
    [InlineData("Tiến Văn Sĩ", "Tiến Văn Sĩ")]
    [InlineData("Lê Thị Tư", "Lê Thị Tư")]
    [InlineData("Y Thịnh Bkrông", "Y Thịnh Bkrông")]
    public void A_name_alone_is_taken_as_it_is(string typed, string name) => Assert.Equal(name, Signing.Name(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Somebody_has_to_sign(string? name) => Assert.Equal(DocumentRefusals.NameMissing, Signing.Name(name).Refused);
}
