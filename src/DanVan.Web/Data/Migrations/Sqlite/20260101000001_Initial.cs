using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    PhoneAskedFor = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    HomePath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ErasureAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsDemo = table.Column<int>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TotpSecret = table.Column<byte[]>(type: "BLOB", maxLength: 300, nullable: true),
                    HasSecondFactor = table.Column<int>(type: "INTEGER", nullable: false),
                    LastTotpStep = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_edits",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_edits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Permit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsLate = table.Column<int>(type: "INTEGER", nullable: false),
                    IsQuiet = table.Column<int>(type: "INTEGER", nullable: false),
                    DroppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DuePosition = table.Column<long>(type: "INTEGER", nullable: true),
                    WatchAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock_Amount = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock_BaseEvent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Clock_CalendarVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Clock_CountedFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Clock_DueBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    Clock_DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Clock_ExtendedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Clock_ExtensionAmount = table.Column<int>(type: "INTEGER", nullable: true),
                    Clock_ExtensionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock_ExtensionsAllowed = table.Column<int>(type: "INTEGER", nullable: true),
                    Clock_FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Clock_MetAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Clock_PausedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Clock_PromisedFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Clock_Remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock_RemainingUnit = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock_RuleId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Clock_StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Clock_Unit = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommunePath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ResponsiblePath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublicPlace = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LatitudeE6 = table.Column<int>(type: "INTEGER", nullable: true),
                    LongitudeE6 = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    PublicPosition = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLate = table.Column<int>(type: "INTEGER", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AboutBodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AboutAccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsUrgent = table.Column<int>(type: "INTEGER", nullable: false),
                    Joined = table.Column<int>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    SplitFrom = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForwardedTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    EndNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsSlow = table.Column<int>(type: "INTEGER", nullable: false),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SentCode = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_figures",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CommunePath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    Handled = table.Column<int>(type: "INTEGER", nullable: false),
                    OnTime = table.Column<int>(type: "INTEGER", nullable: false),
                    Extended = table.Column<int>(type: "INTEGER", nullable: false),
                    Late = table.Column<int>(type: "INTEGER", nullable: false),
                    Satisfied = table.Column<int>(type: "INTEGER", nullable: false),
                    Acceptable = table.Column<int>(type: "INTEGER", nullable: false),
                    NotSatisfied = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_figures", x => new { x.CommunePath, x.Month, x.Category, x.BodyId });
                });

            migrationBuilder.CreateTable(
                name: "feedback_rating_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommunePath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsPublic = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_rating_words", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FailedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_edits",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SetId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Entry = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_edits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "sender_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sender_readings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "transitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "account_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GivenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndDecision = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_account_grants_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NewEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_one_time_links_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_codes", x => new { x.AccountId, x.Hash });
                    table.ForeignKey(
                        name: "FK_recovery_codes_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HasSecondFactor = table.Column<int>(type: "INTEGER", nullable: false),
                    IsKept = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sessions_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deadline_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CalendarVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deadline_changes_deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_additions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    IsPublic = table.Column<int>(type: "INTEGER", nullable: false),
                    ModeratedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_additions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_additions_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_answers_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_details",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_details", x => new { x.ItemId, x.Question });
                    table.ForeignKey(
                        name: "FK_feedback_details_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_followers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsSender = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EmailConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_followers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_followers_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_notes_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_originals",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_originals", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_feedback_originals_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Thumbnail = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Original = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    NeedsCare = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_photos_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_ratings",
                columns: table => new
                {
                    GrantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_ratings", x => new { x.GrantId, x.Round });
                    table.ForeignKey(
                        name: "FK_feedback_ratings_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_senders",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_senders", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_feedback_senders_feedback_ItemId",
                        column: x => x.ItemId,
                        principalTable: "feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_draft_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftId = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Thumbnail = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_draft_photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_draft_photos_feedback_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "feedback_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_grants_AccountId",
                table: "account_grants",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_account_grants_Role_UnitPath",
                table: "account_grants",
                columns: new[] { "Role", "UnitPath" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_EmailKey",
                table: "accounts",
                column: "EmailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_HomePath_Position",
                table: "accounts",
                columns: new[] { "HomePath", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Phone",
                table: "accounts",
                column: "Phone",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_Position",
                table: "accounts",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deadline_changes_DeadlineId_Id",
                table: "deadline_changes",
                columns: new[] { "DeadlineId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_BodyId_DuePosition",
                table: "deadlines",
                columns: new[] { "BodyId", "DuePosition" });

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_DuePosition",
                table: "deadlines",
                column: "DuePosition");

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_RecordId",
                table: "deadlines",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_UnitPath_DuePosition",
                table: "deadlines",
                columns: new[] { "UnitPath", "DuePosition" });

            migrationBuilder.CreateIndex(
                name: "IX_deadlines_WatchAt",
                table: "deadlines",
                column: "WatchAt");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_BodyId_State_Position",
                table: "feedback",
                columns: new[] { "BodyId", "State", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_Category_PublicPosition",
                table: "feedback",
                columns: new[] { "Category", "PublicPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_Code",
                table: "feedback",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_CommunePath_Category_PublicPosition",
                table: "feedback",
                columns: new[] { "CommunePath", "Category", "PublicPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_CommunePath_Position",
                table: "feedback",
                columns: new[] { "CommunePath", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_CommunePath_PublicPosition",
                table: "feedback",
                columns: new[] { "CommunePath", "PublicPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_CommunePath_Stage_PublicPosition",
                table: "feedback",
                columns: new[] { "CommunePath", "Stage", "PublicPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_FormKey",
                table: "feedback",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_MergedInto",
                table: "feedback",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_Position",
                table: "feedback",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_PublicPosition",
                table: "feedback",
                column: "PublicPosition",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_ResponsiblePath_State_Position",
                table: "feedback",
                columns: new[] { "ResponsiblePath", "State", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_SplitFrom",
                table: "feedback",
                column: "SplitFrom");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_Stage_PublicPosition",
                table: "feedback",
                columns: new[] { "Stage", "PublicPosition" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_WaveId",
                table: "feedback",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_additions_FormKey",
                table: "feedback_additions",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_additions_ItemId_Id",
                table: "feedback_additions",
                columns: new[] { "ItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_answers_ItemId_Round",
                table: "feedback_answers",
                columns: new[] { "ItemId", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_draft_photos_DraftId_Id",
                table: "feedback_draft_photos",
                columns: new[] { "DraftId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_draft_photos_File",
                table: "feedback_draft_photos",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_drafts_ExpiresAt",
                table: "feedback_drafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_drafts_TokenHash",
                table: "feedback_drafts",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_figures_Month",
                table: "feedback_figures",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_followers_ItemId",
                table: "feedback_followers",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_followers_KeyHash",
                table: "feedback_followers",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_notes_ItemId_Id",
                table: "feedback_notes",
                columns: new[] { "ItemId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_originals_KeepUntil",
                table: "feedback_originals",
                column: "KeepUntil");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_photos_File",
                table: "feedback_photos",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_photos_ItemId_Number",
                table: "feedback_photos",
                columns: new[] { "ItemId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_photos_Thumbnail",
                table: "feedback_photos",
                column: "Thumbnail");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_rating_words_CommunePath_Month",
                table: "feedback_rating_words",
                columns: new[] { "CommunePath", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_ratings_ItemId",
                table: "feedback_ratings",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_senders_AccountId",
                table: "feedback_senders",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_senders_KeepUntil",
                table: "feedback_senders",
                column: "KeepUntil");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_open",
                table: "jobs",
                column: "DueAt",
                filter: "\"DoneAt\" IS NULL AND \"FailedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_AccountId_Purpose",
                table: "one_time_links",
                columns: new[] { "AccountId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_ExpiresAt",
                table: "one_time_links",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_sender_readings_Position",
                table: "sender_readings",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sender_readings_UnitPath_Position",
                table: "sender_readings",
                columns: new[] { "UnitPath", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_AccountId_EndedAt",
                table: "sessions",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_SeenAt",
                table: "sessions",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_transitions_RecordId_Id",
                table: "transitions",
                columns: new[] { "RecordId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_grants");

            migrationBuilder.DropTable(
                name: "calendar_edits");

            migrationBuilder.DropTable(
                name: "deadline_changes");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "feedback_additions");

            migrationBuilder.DropTable(
                name: "feedback_answers");

            migrationBuilder.DropTable(
                name: "feedback_details");

            migrationBuilder.DropTable(
                name: "feedback_draft_photos");

            migrationBuilder.DropTable(
                name: "feedback_figures");

            migrationBuilder.DropTable(
                name: "feedback_followers");

            migrationBuilder.DropTable(
                name: "feedback_notes");

            migrationBuilder.DropTable(
                name: "feedback_originals");

            migrationBuilder.DropTable(
                name: "feedback_photos");

            migrationBuilder.DropTable(
                name: "feedback_rating_words");

            migrationBuilder.DropTable(
                name: "feedback_ratings");

            migrationBuilder.DropTable(
                name: "feedback_senders");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "rule_edits");

            migrationBuilder.DropTable(
                name: "sender_readings");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "transitions");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "feedback_drafts");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "accounts");
        }
    }
}
