namespace Maillage.Web.Shared.Ui;

/// <summary>The drawings <see cref="Icon"/> knows, named by what they show.</summary>
public enum IconName
{
    Search,
    Menu,
    Theme,
    Print,
    Download,
    Copy,
    Info,
    Warning,
    Check,
    Map,
    Pin,
    Table,
    Document,
    Arrow,
    Question,
    Comment,
    People,
    Calendar,
}
