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
                    animator_days = table.Column<decimal>(type: "numeric", nullable: true),
                    means = table.Column<string>(type: "text", nullable: false),
                    budget_cents = table.Column<long>(type: "bigint", nullable: true),
                    developer_position = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    state_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                name: "cooperation_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false)
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
                name: "ix_declared_ties_membership_id",
                table: "declared_ties",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_declared_ties_space_id",
                table: "declared_ties",
                column: "space_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_presences_actor_id",
                table: "meeting_presences",
                column: "actor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declared_ties");

            migrationBuilder.DropTable(
                name: "meeting_presences");

            migrationBuilder.DropTable(
                name: "network_settings");

            migrationBuilder.DropTable(
                name: "cooperation_actors");

            migrationBuilder.DropTable(
                name: "cooperation_meetings");

            migrationBuilder.DropTable(
                name: "cooperations");
        }
    }
}
