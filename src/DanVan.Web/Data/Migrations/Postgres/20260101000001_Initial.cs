using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Web.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PhoneAskedFor = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    HomePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ErasureAskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TotpSecret = table.Column<byte[]>(type: "bytea", maxLength: 300, nullable: true),
                    HasSecondFactor = table.Column<bool>(type: "boolean", nullable: false),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_bodies_bodies_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_edits",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_edits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "deadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    Task = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Permit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    IsQuiet = table.Column<bool>(type: "boolean", nullable: false),
                    DroppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DuePosition = table.Column<long>(type: "bigint", nullable: true),
                    WatchAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Clock_Amount = table.Column<int>(type: "integer", nullable: false),
                    Clock_BaseEvent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Clock_CalendarVersion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Clock_CountedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Clock_DueBefore = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Clock_DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Clock_ExtendedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Clock_ExtensionAmount = table.Column<int>(type: "integer", nullable: true),
                    Clock_ExtensionCount = table.Column<int>(type: "integer", nullable: false),
                    Clock_ExtensionsAllowed = table.Column<int>(type: "integer", nullable: true),
                    Clock_FirstDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Clock_MetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Clock_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Clock_PromisedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    Clock_Remaining = table.Column<int>(type: "integer", nullable: false),
                    Clock_RemainingUnit = table.Column<int>(type: "integer", nullable: false),
                    Clock_RuleId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Clock_StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Clock_Unit = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CommunePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ResponsiblePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublicPlace = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LatitudeE6 = table.Column<int>(type: "integer", nullable: true),
                    LongitudeE6 = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    LogSalt = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    PublicPosition = table.Column<long>(type: "bigint", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Extensions = table.Column<int>(type: "integer", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandlerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AboutBodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    AboutAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsUrgent = table.Column<bool>(type: "boolean", nullable: false),
                    Joined = table.Column<int>(type: "integer", nullable: false),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    SplitFrom = table.Column<Guid>(type: "uuid", nullable: true),
                    ForwardedTo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EndNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    WaveId = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    IsSlow = table.Column<bool>(type: "boolean", nullable: false),
                    FormKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Reopenings = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_answer_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_answer_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    SentCode = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedback_figures",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    CommunePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Received = table.Column<int>(type: "integer", nullable: false),
                    Accepted = table.Column<int>(type: "integer", nullable: false),
                    Handled = table.Column<int>(type: "integer", nullable: false),
                    OnTime = table.Column<int>(type: "integer", nullable: false),
                    Extended = table.Column<int>(type: "integer", nullable: false),
                    Late = table.Column<int>(type: "integer", nullable: false),
                    Satisfied = table.Column<int>(type: "integer", nullable: false),
                    Acceptable = table.Column<int>(type: "integer", nullable: false),
                    NotSatisfied = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_figures", x => new { x.CommunePath, x.Month, x.Category, x.BodyId });
                });

            migrationBuilder.CreateTable(
                name: "feedback_rating_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommunePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_rating_words", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "house_beat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_house_beat", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "internal_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Entries = table.Column<long>(type: "bigint", nullable: false),
                    Acts = table.Column<long>(type: "bigint", nullable: false),
                    Removed = table.Column<long>(type: "bigint", nullable: false),
                    Waiting = table.Column<long>(type: "bigint", nullable: false),
                    Anchors = table.Column<long>(type: "bigint", nullable: false),
                    FindingCount = table.Column<int>(type: "integer", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_checks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "internal_files",
                columns: table => new
                {
                    Log = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PartOf = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_files", x => new { x.Log, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "internal_ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Entry = table.Column<byte[]>(type: "bytea", nullable: true),
                    Salt = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Index = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "internal_logs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    AnchoredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnchoredSize = table.Column<long>(type: "bigint", nullable: false),
                    AnchoredAs = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Checkpoint = table.Column<byte[]>(type: "bytea", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ending = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_internal_logs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "interruptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interruptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Payload = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FailedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Entry = table.Column<byte[]>(type: "bytea", nullable: true),
                    LeafHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    Index = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "log_files",
                columns: table => new
                {
                    Log = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PartOf = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_files", x => new { x.Log, x.Path });
                });

            migrationBuilder.CreateTable(
                name: "log_state",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Checkpoint = table.Column<byte[]>(type: "bytea", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ending = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_state", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "log_witnesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_witnesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_edits",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SetId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Entry = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_edits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "sealed_keyrings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Locked = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_keyrings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Act = table.Column<int>(type: "integer", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sender_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    What = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sender_readings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "transitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "village_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_village_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "villages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_villages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "account_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    GivenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndDecision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NewEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Device = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HasSecondFactor = table.Column<bool>(type: "boolean", nullable: false),
                    IsKept = table.Column<bool>(type: "boolean", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                name: "appointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Post = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Powers = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EndDecision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appointments_bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "body_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    NameEnglish = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AboveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_body_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_body_versions_bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deadline_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: false),
                    CalendarVersion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    ModeratedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FormKey = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsSender = table.Column<bool>(type: "boolean", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    EmailConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
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
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Thumbnail = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Original = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    NeedsCare = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: true),
                    Caption = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
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
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
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
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    Consent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Thumbnail = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "log_cosignatures",
                columns: table => new
                {
                    WitnessId = table.Column<Guid>(type: "uuid", nullable: false),
                    Log = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_cosignatures", x => new { x.WitnessId, x.Log });
                    table.ForeignKey(
                        name: "FK_log_cosignatures_log_witnesses_WitnessId",
                        column: x => x.WitnessId,
                        principalTable: "log_witnesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_groups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_groups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sealed_groups_sealed_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "sealed_offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Class = table.Column<int>(type: "integer", nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    FormHash = table.Column<Guid>(type: "uuid", nullable: true),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: true),
                    RepliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sealed_items_sealed_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "sealed_offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sealed_keys_sealed_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "sealed_offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_recoveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Locked = table.Column<byte[]>(type: "bytea", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_recoveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sealed_recoveries_sealed_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "sealed_offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "household_counts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VillageId = table.Column<Guid>(type: "uuid", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Households = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_household_counts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_household_counts_villages_VillageId",
                        column: x => x.VillageId,
                        principalTable: "villages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_links",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    VillageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_village_links", x => new { x.ChangeId, x.Side, x.VillageId });
                    table.ForeignKey(
                        name: "FK_village_links_village_changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "village_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_village_links_villages_VillageId",
                        column: x => x.VillageId,
                        principalTable: "villages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VillageId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommunePath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    SortKey = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_village_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_village_versions_villages_VillageId",
                        column: x => x.VillageId,
                        principalTable: "villages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback_receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GrantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Box = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_receipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feedback_receipts_feedback_followers_GrantId",
                        column: x => x.GrantId,
                        principalTable: "feedback_followers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_book",
                columns: table => new
                {
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_book", x => new { x.OfficeId, x.Year, x.Number });
                    table.ForeignKey(
                        name: "FK_sealed_book_sealed_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "sealed_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_followers",
                columns: table => new
                {
                    KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_followers", x => x.KeyHash);
                    table.ForeignKey(
                        name: "FK_sealed_followers_sealed_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "sealed_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_photos",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_photos", x => new { x.ItemId, x.Number });
                    table.ForeignKey(
                        name: "FK_sealed_photos_sealed_items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "sealed_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_access",
                columns: table => new
                {
                    KeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_access", x => new { x.KeyId, x.HolderId });
                    table.ForeignKey(
                        name: "FK_sealed_access_sealed_keys_KeyId",
                        column: x => x.KeyId,
                        principalTable: "sealed_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_envelopes",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    KeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_envelopes", x => new { x.OwnerId, x.Part, x.Number });
                    table.ForeignKey(
                        name: "FK_sealed_envelopes_sealed_keys_KeyId",
                        column: x => x.KeyId,
                        principalTable: "sealed_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_break_glass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunBy = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BegunShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    AgreedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AgreedShare = table.Column<byte[]>(type: "bytea", nullable: true),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_break_glass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sealed_break_glass_sealed_recoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "sealed_recoveries",
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
                name: "IX_appointments_AccountId",
                table: "appointments",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_BodyId_PersonName_Title_ValidFrom",
                table: "appointments",
                columns: new[] { "BodyId", "PersonName", "Title", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_appointments_BodyId_ValidFrom",
                table: "appointments",
                columns: new[] { "BodyId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_appointments_UnitPath_ValidFrom",
                table: "appointments",
                columns: new[] { "UnitPath", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_bodies_SuccessorId",
                table: "bodies",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_body_versions_BodyId",
                table: "body_versions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_body_versions_UnitPath_Name_ValidFrom",
                table: "body_versions",
                columns: new[] { "UnitPath", "Name", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_body_versions_UnitPath_Order",
                table: "body_versions",
                columns: new[] { "UnitPath", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_edits_Id",
                table: "calendar_edits",
                column: "Id",
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
                name: "IX_feedback_answer_templates_UnitPath_Title",
                table: "feedback_answer_templates",
                columns: new[] { "UnitPath", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_answers_ItemId_Round",
                table: "feedback_answers",
                columns: new[] { "ItemId", "Round" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_draft_photos_DraftId_File",
                table: "feedback_draft_photos",
                columns: new[] { "DraftId", "File" },
                unique: true);

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
                name: "IX_feedback_photos_ItemId_Source_Number",
                table: "feedback_photos",
                columns: new[] { "ItemId", "Source", "Number" },
                unique: true);

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
                name: "IX_feedback_receipts_GrantId",
                table: "feedback_receipts",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_senders_AccountId",
                table: "feedback_senders",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_senders_KeepUntil",
                table: "feedback_senders",
                column: "KeepUntil");

            migrationBuilder.CreateIndex(
                name: "IX_household_counts_VillageId_AsOf",
                table: "household_counts",
                columns: new[] { "VillageId", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_internal_checks_At",
                table: "internal_checks",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_internal_files_Log_PartOf",
                table: "internal_files",
                columns: new[] { "Log", "PartOf" },
                filter: "\"PartOf\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_internal_ledger_waiting",
                table: "internal_ledger",
                column: "Id",
                filter: "\"Index\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_internal_logs_Origin",
                table: "internal_logs",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_interruptions_From",
                table: "interruptions",
                column: "From",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_interruptions_To",
                table: "interruptions",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_open",
                table: "jobs",
                column: "DueAt",
                filter: "\"DoneAt\" IS NULL AND \"FailedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_Code_Index",
                table: "ledger",
                columns: new[] { "Code", "Index" },
                filter: "\"Code\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_Index",
                table: "ledger",
                column: "Index",
                unique: true,
                filter: "\"Index\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_LeafHash",
                table: "ledger",
                column: "LeafHash");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_waiting",
                table: "ledger",
                column: "Id",
                filter: "\"Index\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_log_files_Log_PartOf",
                table: "log_files",
                columns: new[] { "Log", "PartOf" },
                filter: "\"PartOf\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_log_state_Origin",
                table: "log_state",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_log_witnesses_Key",
                table: "log_witnesses",
                column: "Key",
                unique: true,
                filter: "\"RemovedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_AccountId_Purpose",
                table: "one_time_links",
                columns: new[] { "AccountId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_ExpiresAt",
                table: "one_time_links",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_rule_edits_Id",
                table: "rule_edits",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_access_HolderId",
                table: "sealed_access",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_book_ItemId",
                table: "sealed_book",
                column: "ItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_break_glass_OfficerId",
                table: "sealed_break_glass",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_break_glass_RecoveryId",
                table: "sealed_break_glass",
                column: "RecoveryId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_envelopes_KeyId",
                table: "sealed_envelopes",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_followers_ItemId",
                table: "sealed_followers",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_groups_OfficeId",
                table: "sealed_groups",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_Code",
                table: "sealed_items",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_FormHash",
                table: "sealed_items",
                column: "FormHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_GroupId",
                table: "sealed_items",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_KeepUntil",
                table: "sealed_items",
                column: "KeepUntil");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_OfficeId_Position",
                table: "sealed_items",
                columns: new[] { "OfficeId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_items_OfficeId_State_Position",
                table: "sealed_items",
                columns: new[] { "OfficeId", "State", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_keys_OfficeId",
                table: "sealed_keys",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_log_Position",
                table: "sealed_log",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_log_UnitPath_Position",
                table: "sealed_log",
                columns: new[] { "UnitPath", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_offices_UnitPath",
                table: "sealed_offices",
                column: "UnitPath",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_photos_File",
                table: "sealed_photos",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_recoveries_FirstId",
                table: "sealed_recoveries",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_recoveries_OfficeId",
                table: "sealed_recoveries",
                column: "OfficeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_recoveries_SecondId",
                table: "sealed_recoveries",
                column: "SecondId");

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

            migrationBuilder.CreateIndex(
                name: "IX_village_links_VillageId",
                table: "village_links",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_village_versions_CommunePath_NameKey_ValidFrom",
                table: "village_versions",
                columns: new[] { "CommunePath", "NameKey", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_village_versions_CommunePath_SortKey",
                table: "village_versions",
                columns: new[] { "CommunePath", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_village_versions_VillageId",
                table: "village_versions",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_villages_Code",
                table: "villages",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_grants");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "body_versions");

            migrationBuilder.DropTable(
                name: "calendar_edits");

            migrationBuilder.DropTable(
                name: "deadline_changes");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "feedback_additions");

            migrationBuilder.DropTable(
                name: "feedback_answer_templates");

            migrationBuilder.DropTable(
                name: "feedback_answers");

            migrationBuilder.DropTable(
                name: "feedback_details");

            migrationBuilder.DropTable(
                name: "feedback_draft_photos");

            migrationBuilder.DropTable(
                name: "feedback_figures");

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
                name: "feedback_receipts");

            migrationBuilder.DropTable(
                name: "feedback_senders");

            migrationBuilder.DropTable(
                name: "house_beat");

            migrationBuilder.DropTable(
                name: "household_counts");

            migrationBuilder.DropTable(
                name: "internal_checks");

            migrationBuilder.DropTable(
                name: "internal_files");

            migrationBuilder.DropTable(
                name: "internal_ledger");

            migrationBuilder.DropTable(
                name: "internal_logs");

            migrationBuilder.DropTable(
                name: "interruptions");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "log_cosignatures");

            migrationBuilder.DropTable(
                name: "log_files");

            migrationBuilder.DropTable(
                name: "log_state");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "rule_edits");

            migrationBuilder.DropTable(
                name: "sealed_access");

            migrationBuilder.DropTable(
                name: "sealed_book");

            migrationBuilder.DropTable(
                name: "sealed_break_glass");

            migrationBuilder.DropTable(
                name: "sealed_envelopes");

            migrationBuilder.DropTable(
                name: "sealed_followers");

            migrationBuilder.DropTable(
                name: "sealed_groups");

            migrationBuilder.DropTable(
                name: "sealed_keyrings");

            migrationBuilder.DropTable(
                name: "sealed_log");

            migrationBuilder.DropTable(
                name: "sealed_photos");

            migrationBuilder.DropTable(
                name: "sender_readings");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "transitions");

            migrationBuilder.DropTable(
                name: "village_links");

            migrationBuilder.DropTable(
                name: "village_versions");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "deadlines");

            migrationBuilder.DropTable(
                name: "feedback_drafts");

            migrationBuilder.DropTable(
                name: "feedback_followers");

            migrationBuilder.DropTable(
                name: "log_witnesses");

            migrationBuilder.DropTable(
                name: "sealed_recoveries");

            migrationBuilder.DropTable(
                name: "sealed_keys");

            migrationBuilder.DropTable(
                name: "sealed_items");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "village_changes");

            migrationBuilder.DropTable(
                name: "villages");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "sealed_offices");
        }
    }
}
