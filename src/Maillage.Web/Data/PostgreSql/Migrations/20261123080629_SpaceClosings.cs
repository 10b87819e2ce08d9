using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Web.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SpaceClosings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "closing_reason",
                table: "spaces",
                type: "text",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "closing_reason",
                table: "spaces");
        }
    }
}
