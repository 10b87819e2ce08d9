namespace Maillage.Web.Shared.Ui;

/// <summary>How much a button asks to be pressed. One primary button at most in a form or a page header.</summary>
public enum ButtonVariant
{
    Primary,
    Secondary,
    Tertiary,
}
