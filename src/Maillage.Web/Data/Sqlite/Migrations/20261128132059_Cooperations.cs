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
                name: "urns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    questions = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_altered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_urns", x => x.id);
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
                name: "element_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    urn_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    urn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<int>(type: "INTEGER", nullable: false),
                    median_twice = table.Column<int>(type: "INTEGER", nullable: false),
                    spread = table.Column<int>(type: "INTEGER", nullable: false),
                    histogram = table.Column<string>(type: "TEXT", nullable: false)
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
                    urn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: true)
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
                    urn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "element_answers",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    membership_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    will = table.Column<int>(type: "INTEGER", nullable: false),
                    goal = table.Column<int>(type: "INTEGER", nullable: false),
                    ground = table.Column<int>(type: "INTEGER", nullable: false),
                    time = table.Column<int>(type: "INTEGER", nullable: false),
                    will_words = table.Column<string>(type: "TEXT", nullable: false),
                    goal_words = table.Column<string>(type: "TEXT", nullable: false),
                    ground_words = table.Column<string>(type: "TEXT", nullable: false),
                    time_words = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    urn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
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
                name: "ix_meeting_presences_actor_id",
                table: "meeting_presences",
                column: "actor_id");

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
                name: "element_answers");

            migrationBuilder.DropTable(
                name: "meeting_presences");

            migrationBuilder.DropTable(
                name: "sealed_answers");

            migrationBuilder.DropTable(
                name: "urn_totals");

            migrationBuilder.DropTable(
                name: "urn_witnesses");

            migrationBuilder.DropTable(
                name: "element_rounds");

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
