using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Web.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Cooperations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cooperation_sayings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    theme_code = table.Column<string>(type: "text", nullable: false),
                    neighbourhood_code = table.Column<string>(type: "text", nullable: true),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_sayings", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_sayings_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_sayings_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    story = table.Column<string>(type: "text", nullable: false),
                    witness_membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false),
                    object_kind = table.Column<int>(type: "integer", nullable: true),
                    layout = table.Column<int>(type: "integer", nullable: true),
                    form = table.Column<int>(type: "integer", nullable: true),
                    pooling = table.Column<string>(type: "text", nullable: false),
                    territory = table.Column<string>(type: "text", nullable: false),
                    neighbourhood_code = table.Column<string>(type: "text", nullable: true),
                    theme_code = table.Column<string>(type: "text", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    animator_membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    animator_mandate = table.Column<string>(type: "text", nullable: false),
                    animator_days = table.Column<double>(type: "double precision", nullable: true),
                    means = table.Column<string>(type: "text", nullable: false),
                    budget_cents = table.Column<long>(type: "bigint", nullable: true),
                    developer_position = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_sign_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    silence_told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperations", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperations_memberships_animator_membership_id",
                        column: x => x.animator_membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperations_memberships_witness_membership_id",
                        column: x => x.witness_membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperations_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "declared_ties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<int>(type: "integer", nullable: false),
                    to_id = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<string>(type: "text", nullable: false),
                    said_on = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<string>(type: "text", nullable: true),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declared_ties", x => x.id);
                    table.ForeignKey(
                        name: "fk_declared_ties_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declared_ties_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "introductions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<int>(type: "integer", nullable: false),
                    second_id = table.Column<int>(type: "integer", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    had_worked_before = table.Column<bool>(type: "boolean", nullable: false),
                    first_accepts = table.Column<bool>(type: "boolean", nullable: true),
                    first_answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    first_answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    second_accepts = table.Column<bool>(type: "boolean", nullable: true),
                    second_answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    second_answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    tie_id = table.Column<Guid>(type: "uuid", nullable: true),
                    met_on = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_introductions", x => x.id);
                    table.ForeignKey(
                        name: "fk_introductions_memberships_asked_by",
                        column: x => x.asked_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_introductions_memberships_first_answered_by",
                        column: x => x.first_answered_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_introductions_memberships_second_answered_by",
                        column: x => x.second_answered_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_introductions_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "network_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_network_replies_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_network_replies_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "network_settings",
                columns: table => new
                {
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    half_life_days = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network_settings", x => x.space_id);
                    table.ForeignKey(
                        name: "fk_network_settings_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "space_levers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_barrier = table.Column<bool>(type: "boolean", nullable: false),
                    family = table.Column<int>(type: "integer", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_levers", x => x.id);
                    table.ForeignKey(
                        name: "fk_space_levers_memberships_added_by",
                        column: x => x.added_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_space_levers_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    other_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_suggestion_answers_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suggestion_answers_spaces_space_id",
                        column: x => x.space_id,
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    questions = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_altered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charter_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    purposes = table.Column<string>(type: "text", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    governance = table.Column<string>(type: "text", nullable: false),
                    decision_way = table.Column<int>(type: "integer", nullable: false),
                    deciding = table.Column<string>(type: "text", nullable: false),
                    confidentiality = table.Column<string>(type: "text", nullable: false),
                    leaving = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_versions_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_versions_memberships_written_by",
                        column: x => x.written_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_actors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: true),
                    service_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    presence = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_actors", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_actors_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_actors_organisation_services_service_id",
                        column: x => x.service_id,
                        principalTable: "organisation_services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_conditions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    helps = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_conditions", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_conditions_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_conditions_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    stored_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    is_scanned = table.Column<bool>(type: "boolean", nullable: false),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_files_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_files_memberships_sent_by",
                        column: x => x.sent_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_meetings_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_steps_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_steps_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<string>(type: "text", nullable: true),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_cooperation_tasks_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_tasks_memberships_done_by",
                        column: x => x.done_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cooperation_tasks_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disagreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    stake = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<string>(type: "text", nullable: true),
                    reminded_of = table.Column<string>(type: "text", nullable: true),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disagreements", x => x.id);
                    table.ForeignKey(
                        name: "fk_disagreements_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disagreements_memberships_opened_by",
                        column: x => x.opened_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "side_arrangements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    parties = table.Column<string>(type: "text", nullable: false),
                    @object = table.Column<string>(name: "object", type: "text", nullable: false),
                    day = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_side_arrangements", x => x.id);
                    table.ForeignKey(
                        name: "fk_side_arrangements_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "element_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    urn_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_element_rounds_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_element_rounds_memberships_asked_by",
                        column: x => x.asked_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_element_rounds_urns_urn_id",
                        column: x => x.urn_id,
                        principalTable: "urns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urn_totals",
                columns: table => new
                {
                    urn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<int>(type: "integer", nullable: false),
                    median_twice = table.Column<int>(type: "integer", nullable: false),
                    spread = table.Column<int>(type: "integer", nullable: false),
                    histogram = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urn_totals", x => new { x.urn_id, x.question });
                    table.ForeignKey(
                        name: "fk_urn_totals_urns_urn_id",
                        column: x => x.urn_id,
                        principalTable: "urns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urn_voters",
                columns: table => new
                {
                    urn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urn_voters", x => new { x.urn_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_urn_voters_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_urn_voters_urns_urn_id",
                        column: x => x.urn_id,
                        principalTable: "urns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "urn_witnesses",
                columns: table => new
                {
                    urn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urn_witnesses", x => new { x.urn_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_urn_witnesses_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_urn_witnesses_urns_urn_id",
                        column: x => x.urn_id,
                        principalTable: "urns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charter_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hearing = table.Column<string>(type: "text", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lifting = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charter_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_charter_answers_charter_versions_charter_id",
                        column: x => x.charter_id,
                        principalTable: "charter_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_charter_answers_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actor_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<int>(type: "integer", nullable: false),
                    author_membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<int>(type: "integer", nullable: true),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actor_lines", x => x.id);
                    table.CheckConstraint("ck_actor_lines_draft", "(\"released_at\" IS NULL AND \"sealed\" IS NOT NULL AND \"text\" = '' AND \"audience\" IS NULL) OR (\"released_at\" IS NOT NULL AND \"sealed\" IS NULL AND \"audience\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_actor_lines_cooperation_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "cooperation_actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actor_lines_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actor_lines_memberships_author_membership_id",
                        column: x => x.author_membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "condition_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_condition_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_condition_notes_cooperation_conditions_condition_id",
                        column: x => x.condition_id,
                        principalTable: "cooperation_conditions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_condition_notes_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lever_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lever_code = table.Column<string>(type: "text", nullable: false),
                    trial = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<string>(type: "text", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    outcome_words = table.Column<string>(type: "text", nullable: false),
                    outcome_on = table.Column<string>(type: "text", nullable: true),
                    outcome_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lever_uses", x => x.id);
                    table.ForeignKey(
                        name: "fk_lever_uses_cooperation_conditions_condition_id",
                        column: x => x.condition_id,
                        principalTable: "cooperation_conditions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lever_uses_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lever_uses_memberships_outcome_by",
                        column: x => x.outcome_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lever_uses_memberships_started_by",
                        column: x => x.started_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adopted_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    removal_reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adopted_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_adopted_acts_charter_versions_charter_id",
                        column: x => x.charter_id,
                        principalTable: "charter_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adopted_acts_cooperation_files_file_id",
                        column: x => x.file_id,
                        principalTable: "cooperation_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adopted_acts_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adopted_acts_memberships_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_presences",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_presences", x => new { x.meeting_id, x.actor_id });
                    table.ForeignKey(
                        name: "fk_meeting_presences_cooperation_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "cooperation_actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_presences_cooperation_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "cooperation_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cooperation_closures",
                columns: table => new
                {
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    produced = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<string>(type: "text", nullable: false),
                    learned = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_closures", x => x.step_id);
                    table.ForeignKey(
                        name: "fk_cooperation_closures_cooperation_steps_step_id",
                        column: x => x.step_id,
                        principalTable: "cooperation_steps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disagreement_positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disagreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disagreement_positions", x => x.id);
                    table.ForeignKey(
                        name: "fk_disagreement_positions_cooperation_actors_actor_id",
                        column: x => x.actor_id,
                        principalTable: "cooperation_actors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disagreement_positions_disagreements_disagreement_id",
                        column: x => x.disagreement_id,
                        principalTable: "disagreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disagreement_positions_memberships_written_by",
                        column: x => x.written_by,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "element_answers",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    will = table.Column<int>(type: "integer", nullable: false),
                    goal = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    time = table.Column<int>(type: "integer", nullable: false),
                    will_words = table.Column<string>(type: "text", nullable: false),
                    goal_words = table.Column<string>(type: "text", nullable: false),
                    ground_words = table.Column<string>(type: "text", nullable: false),
                    time_words = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_answers", x => new { x.round_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_element_answers_element_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "element_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_element_answers_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_element_answers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sealed_answers",
                columns: table => new
                {
                    urn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_answers", x => new { x.urn_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_sealed_answers_urn_voters_urn_id_person_id",
                        columns: x => new { x.urn_id, x.person_id },
                        principalTable: "urn_voters",
                        principalColumns: new[] { "urn_id", "person_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actor_lines_actor_id",
                table: "actor_lines",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_lines_author_membership_id",
                table: "actor_lines",
                column: "author_membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_actor_lines_cooperation_id",
                table: "actor_lines",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_adopted_acts_charter_id",
                table: "adopted_acts",
                column: "charter_id");

            migrationBuilder.CreateIndex(
                name: "ix_adopted_acts_cooperation_id",
                table: "adopted_acts",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_adopted_acts_file_id",
                table: "adopted_acts",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_adopted_acts_organisation_id",
                table: "adopted_acts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_adopted_acts_recorded_by",
                table: "adopted_acts",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_charter_answers_charter_id_membership_id",
                table: "charter_answers",
                columns: new[] { "charter_id", "membership_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_answers_membership_id",
                table: "charter_answers",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_charter_versions_cooperation_id_number",
                table: "charter_versions",
                columns: new[] { "cooperation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charter_versions_written_by",
                table: "charter_versions",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_condition_notes_condition_id",
                table: "condition_notes",
                column: "condition_id");

            migrationBuilder.CreateIndex(
                name: "ix_condition_notes_membership_id",
                table: "condition_notes",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_actors_cooperation_id",
                table: "cooperation_actors",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_actors_organisation_id",
                table: "cooperation_actors",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_actors_service_id",
                table: "cooperation_actors",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_conditions_cooperation_id",
                table: "cooperation_conditions",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_conditions_membership_id",
                table: "cooperation_conditions",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_files_cooperation_id",
                table: "cooperation_files",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_files_sent_by",
                table: "cooperation_files",
                column: "sent_by");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_meetings_cooperation_id",
                table: "cooperation_meetings",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_sayings_membership_id",
                table: "cooperation_sayings",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_sayings_space_id",
                table: "cooperation_sayings",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_steps_cooperation_id",
                table: "cooperation_steps",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_steps_membership_id",
                table: "cooperation_steps",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_tasks_cooperation_id",
                table: "cooperation_tasks",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_tasks_done_by",
                table: "cooperation_tasks",
                column: "done_by");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_tasks_membership_id",
                table: "cooperation_tasks",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperations_animator_membership_id",
                table: "cooperations",
                column: "animator_membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperations_space_id_number",
                table: "cooperations",
                columns: new[] { "space_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cooperations_witness_membership_id",
                table: "cooperations",
                column: "witness_membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_declared_ties_membership_id",
                table: "declared_ties",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_declared_ties_space_id",
                table: "declared_ties",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_disagreement_positions_actor_id",
                table: "disagreement_positions",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_disagreement_positions_disagreement_id",
                table: "disagreement_positions",
                column: "disagreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_disagreement_positions_written_by",
                table: "disagreement_positions",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_disagreements_cooperation_id_number",
                table: "disagreements",
                columns: new[] { "cooperation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disagreements_opened_by",
                table: "disagreements",
                column: "opened_by");

            migrationBuilder.CreateIndex(
                name: "ix_element_answers_membership_id",
                table: "element_answers",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_element_answers_person_id",
                table: "element_answers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_element_rounds_asked_by",
                table: "element_rounds",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_element_rounds_cooperation_id",
                table: "element_rounds",
                column: "cooperation_id",
                unique: true,
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "ix_element_rounds_cooperation_id_number",
                table: "element_rounds",
                columns: new[] { "cooperation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_element_rounds_urn_id",
                table: "element_rounds",
                column: "urn_id");

            migrationBuilder.CreateIndex(
                name: "ix_introductions_asked_by",
                table: "introductions",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_introductions_first_answered_by",
                table: "introductions",
                column: "first_answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_introductions_second_answered_by",
                table: "introductions",
                column: "second_answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_introductions_space_id",
                table: "introductions",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_lever_uses_condition_id",
                table: "lever_uses",
                column: "condition_id");

            migrationBuilder.CreateIndex(
                name: "ix_lever_uses_cooperation_id",
                table: "lever_uses",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_lever_uses_outcome_by",
                table: "lever_uses",
                column: "outcome_by");

            migrationBuilder.CreateIndex(
                name: "ix_lever_uses_started_by",
                table: "lever_uses",
                column: "started_by");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_presences_actor_id",
                table: "meeting_presences",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_replies_membership_id",
                table: "network_replies",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_network_replies_space_id",
                table: "network_replies",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_side_arrangements_cooperation_id",
                table: "side_arrangements",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_space_levers_added_by",
                table: "space_levers",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_space_levers_space_id_code",
                table: "space_levers",
                columns: new[] { "space_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_answers_membership_id",
                table: "suggestion_answers",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_answers_space_id",
                table: "suggestion_answers",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_urn_voters_person_id",
                table: "urn_voters",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_urn_witnesses_person_id",
                table: "urn_witnesses",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_urns_subject",
                table: "urns",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_lines");

            migrationBuilder.DropTable(
                name: "adopted_acts");

            migrationBuilder.DropTable(
                name: "charter_answers");

            migrationBuilder.DropTable(
                name: "condition_notes");

            migrationBuilder.DropTable(
                name: "cooperation_closures");

            migrationBuilder.DropTable(
                name: "cooperation_sayings");

            migrationBuilder.DropTable(
                name: "cooperation_tasks");

            migrationBuilder.DropTable(
                name: "declared_ties");

            migrationBuilder.DropTable(
                name: "disagreement_positions");

            migrationBuilder.DropTable(
                name: "element_answers");

            migrationBuilder.DropTable(
                name: "introductions");

            migrationBuilder.DropTable(
                name: "lever_uses");

            migrationBuilder.DropTable(
                name: "meeting_presences");

            migrationBuilder.DropTable(
                name: "network_replies");

            migrationBuilder.DropTable(
                name: "network_settings");

            migrationBuilder.DropTable(
                name: "sealed_answers");

            migrationBuilder.DropTable(
                name: "side_arrangements");

            migrationBuilder.DropTable(
                name: "space_levers");

            migrationBuilder.DropTable(
                name: "suggestion_answers");

            migrationBuilder.DropTable(
                name: "urn_totals");

            migrationBuilder.DropTable(
                name: "urn_witnesses");

            migrationBuilder.DropTable(
                name: "cooperation_files");

            migrationBuilder.DropTable(
                name: "charter_versions");

            migrationBuilder.DropTable(
                name: "cooperation_steps");

            migrationBuilder.DropTable(
                name: "disagreements");

            migrationBuilder.DropTable(
                name: "element_rounds");

            migrationBuilder.DropTable(
                name: "cooperation_conditions");

            migrationBuilder.DropTable(
                name: "cooperation_actors");

            migrationBuilder.DropTable(
                name: "cooperation_meetings");

            migrationBuilder.DropTable(
                name: "urn_voters");

            migrationBuilder.DropTable(
                name: "cooperations");

            migrationBuilder.DropTable(
                name: "urns");
        }
    }
}
