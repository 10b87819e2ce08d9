using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Cooperations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cooperations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    space_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    story = table.Column<string>(type: "TEXT", nullable: false),
                    witness_membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", nullable: false),
                    object_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    layout = table.Column<int>(type: "INTEGER", nullable: true),
                    form = table.Column<int>(type: "INTEGER", nullable: true),
                    pooling = table.Column<string>(type: "TEXT", nullable: false),
                    territory = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_code = table.Column<string>(type: "TEXT", nullable: true),
                    theme_code = table.Column<string>(type: "TEXT", nullable: false),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    animator_membership_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    animator_mandate = table.Column<string>(type: "TEXT", nullable: false),
                    animator_days = table.Column<decimal>(type: "TEXT", nullable: true),
                    means = table.Column<string>(type: "TEXT", nullable: false),
                    budget_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    developer_position = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    state_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "cooperation_actors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: true),
                    service_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    presence = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    helps = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "cooperation_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "side_arrangements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "actor_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<int>(type: "INTEGER", nullable: false),
                    author_membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    condition_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "meeting_presences",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "ix_cooperation_meetings_cooperation_id",
                table: "cooperation_meetings",
                column: "cooperation_id");

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
                name: "ix_meeting_presences_actor_id",
                table: "meeting_presences",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_side_arrangements_cooperation_id",
                table: "side_arrangements",
                column: "cooperation_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actor_lines");

            migrationBuilder.DropTable(
                name: "condition_notes");

            migrationBuilder.DropTable(
                name: "meeting_presences");

            migrationBuilder.DropTable(
                name: "side_arrangements");

            migrationBuilder.DropTable(
                name: "cooperation_conditions");

            migrationBuilder.DropTable(
                name: "cooperation_actors");

            migrationBuilder.DropTable(
                name: "cooperation_meetings");

            migrationBuilder.DropTable(
                name: "cooperations");
        }
    }
}
