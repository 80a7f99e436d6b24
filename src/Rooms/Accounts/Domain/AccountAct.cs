namespace DanVan.Accounts.Domain;

/// <summary>What an administrator may do to an account besides its roles; each is asked for on a page of its own before it is done.</summary>
public enum AccountAct
{
    /// <summary>Close it (khóa).</summary>
    Close,

    /// <summary>Open it again (mở lại).</summary>
    Reopen,

    /// <summary>Remove a lost second factor (đặt lại xác thực hai lớp).</summary>
    ResetSecondFactor,

    /// <summary>Make a new invitation or a link for a new password (liên kết mới).</summary>
    RenewLink,

    /// <summary>Take the phone number its owner asked for, after calling it (nhận số mới).</summary>
    TakePhone,

    /// <summary>Drop that number (bỏ số mới).</summary>
    DropPhone,

    /// <summary>Remove its personal data (xóa dữ liệu cá nhân).</summary>
    Erase,
}
