using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Actors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "visibility",
                table: "imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "column_maps",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    layout = table.Column<string>(type: "TEXT", nullable: false),
                    map = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_column_maps", x => new { x.kind, x.layout });
                });

            migrationBuilder.CreateTable(
                name: "directory_entries",
                columns: table => new
                {
                    mention_id = table.Column<long>(type: "INTEGER", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    commune_code = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_codes = table.Column<string>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    website = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_entries", x => new { x.mention_id, x.list });
                });

            migrationBuilder.CreateTable(
                name: "field_figures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    list_id = table.Column<long>(type: "INTEGER", nullable: false),
                    territory_code = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    collector = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    list_id = table.Column<long>(type: "INTEGER", nullable: false),
                    giver_mention = table.Column<long>(type: "INTEGER", nullable: false),
                    beneficiary_mention = table.Column<long>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    nature = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_on = table.Column<string>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    conditions = table.Column<string>(type: "TEXT", nullable: false),
                    paid_from = table.Column<string>(type: "TEXT", nullable: true),
                    paid_to = table.Column<string>(type: "TEXT", nullable: true),
                    share = table.Column<double>(type: "REAL", nullable: true),
                    rae = table.Column<string>(type: "TEXT", nullable: false),
                    notified_to_europe = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    contract_code = table.Column<string>(type: "TEXT", nullable: false),
                    neighbourhood_codes = table.Column<string>(type: "TEXT", nullable: false),
                    renewal = table.Column<int>(type: "INTEGER", nullable: false),
                    visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_decisions",
                columns: table => new
                {
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    second = table.Column<long>(type: "INTEGER", nullable: false),
                    are_same = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_decisions", x => new { x.first, x.second });
                });

            migrationBuilder.CreateTable(
                name: "identity_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    list_id = table.Column<long>(type: "INTEGER", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    second = table.Column<long>(type: "INTEGER", nullable: false),
                    rule = table.Column<int>(type: "INTEGER", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mentions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    siren = table.Column<string>(type: "TEXT", nullable: false),
                    siret = table.Column<string>(type: "TEXT", nullable: false),
                    rna = table.Column<string>(type: "TEXT", nullable: false),
                    register_number = table.Column<string>(type: "TEXT", nullable: false),
                    commune_code = table.Column<string>(type: "TEXT", nullable: false),
                    department_code = table.Column<string>(type: "TEXT", nullable: false),
                    contracts = table.Column<string>(type: "TEXT", nullable: false),
                    near_department = table.Column<string>(type: "TEXT", nullable: false),
                    home_id = table.Column<int>(type: "INTEGER", nullable: true),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    siren = table.Column<string>(type: "TEXT", nullable: false),
                    rna = table.Column<string>(type: "TEXT", nullable: false),
                    commune_code = table.Column<string>(type: "TEXT", nullable: false),
                    department_code = table.Column<string>(type: "TEXT", nullable: false),
                    merged_into = table.Column<int>(type: "INTEGER", nullable: true),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "possible_identities",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    list_id = table.Column<long>(type: "INTEGER", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    second = table.Column<long>(type: "INTEGER", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    reasons_for = table.Column<string>(type: "TEXT", nullable: false),
                    reasons_against = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_identities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    list_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    mention_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contract_codes = table.Column<string>(type: "TEXT", nullable: false),
                    department_code = table.Column<string>(type: "TEXT", nullable: false),
                    rate_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_entries",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    mention_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(type: "TEXT", nullable: false),
                    department_code = table.Column<string>(type: "TEXT", nullable: false),
                    commune_code = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<string>(type: "TEXT", nullable: true),
                    dissolved_on = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    social_object = table.Column<string>(type: "TEXT", nullable: false),
                    website = table.Column<string>(type: "TEXT", nullable: false),
                    import_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entries", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_field_figures_list_id",
                table: "field_figures",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_figures_territory_code",
                table: "field_figures",
                column: "territory_code");

            migrationBuilder.CreateIndex(
                name: "ix_grants_beneficiary_mention",
                table: "grants",
                column: "beneficiary_mention");

            migrationBuilder.CreateIndex(
                name: "ix_grants_giver_mention",
                table: "grants",
                column: "giver_mention");

            migrationBuilder.CreateIndex(
                name: "ix_grants_list_id",
                table: "grants",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_links_second",
                table: "identity_links",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "ix_mentions_organisation_id",
                table: "mentions",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_identities_first",
                table: "possible_identities",
                column: "first");

            migrationBuilder.CreateIndex(
                name: "ix_possible_identities_second",
                table: "possible_identities",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "ix_posts_list_id",
                table: "posts",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_mention_id",
                table: "posts",
                column: "mention_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_entries_mention_id",
                table: "register_entries",
                column: "mention_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "column_maps");

            migrationBuilder.DropTable(
                name: "directory_entries");

            migrationBuilder.DropTable(
                name: "field_figures");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "identity_decisions");

            migrationBuilder.DropTable(
                name: "identity_links");

            migrationBuilder.DropTable(
                name: "mentions");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "possible_identities");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "register_entries");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "imports");
        }
    }
}
