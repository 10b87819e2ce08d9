using System.Globalization;
using CsCheck;
using Maillage.France.Tables;

namespace Maillage.France.Tests.Tables;

public class DateTextTests
{
    [Theory]
    [InlineData("2017-06-27", "2017-06-27")]
    [InlineData("2017/09/08", "2017-09-08")]
    [InlineData("20170908", "2017-09-08")]
    [InlineData("24/07/2017", "2017-07-24")]
    [InlineData("4.7.2017", "2017-07-04")]
    [InlineData("23/10/17", "2017-10-23")]
    [InlineData("23/10/84", "1984-10-23")]
    [InlineData("\u00a019/12/2019 ", "2019-12-19")]
    [InlineData("42975", "2017-08-28")]
    [InlineData("42975.5", "2017-08-28")]
    [InlineData("42975.0", "2017-08-28")]
    [InlineData("20090", "1955-01-01")]
    [InlineData("73415", "2100-12-31")]
    [InlineData("2017-06-27T09:30:00", "2017-06-27")]
    [InlineData("2017-06-27 00:00:00.000", "2017-06-27")]
    [InlineData("2017-06-27T22:00:00Z", "2017-06-27")]
    [InlineData("2017-06-27T22:00:00+02:00", "2017-06-27")]
    [InlineData("24/07/2017 09:30", "2017-07-24")]
    [InlineData("2016-02-29", "2016-02-29")]
    public void Days_are_read(string text, string expected)
    {
        Assert.True(DateText.TryRead(text, out var date, out var precision));
        Assert.Equal((expected, DatePrecision.Day), (Iso(date), precision));
    }

    [Theory]
    [InlineData("2014", "2014-01-01", DatePrecision.Year)]
    [InlineData("2014.0", "2014-01-01", DatePrecision.Year)]
    [InlineData("2014-06", "2014-06-01", DatePrecision.Month)]
    [InlineData("06/2014", "2014-06-01", DatePrecision.Month)]
    public void What_is_less_than_a_day_says_so(string text, string expected, DatePrecision known)
    {
        Assert.True(DateText.TryRead(text, out var date, out var precision));
        Assert.Equal((expected, known), (Iso(date), precision));
    }

    [Theory]
    [InlineData("31/02/2017")]
    [InlineData("2017-02-29")]
    [InlineData("12/25/2017")]
    [InlineData("00/01/2017")]
    [InlineData("01/07/3017")]
    [InlineData("3017-07-01")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1899-12-30")]
    [InlineData("20089")]
    [InlineData("73416")]
    [InlineData("1500")]
    [InlineData("3017")]
    [InlineData("17-06-23")]
    [InlineData("06/17")]
    [InlineData("17")]
    [InlineData("2017-06-27 et après")]
    [InlineData("24/07/2017\n25/07/2017")]
    [InlineData("82772800012345")]
    [InlineData("٢٠١٧-٠٦-٢٧")]
    [InlineData("NA")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_is_refused(string? text)
    {
        Assert.False(DateText.TryRead(text, out var date, out _));
        Assert.Equal(default, date);
    }

    [Theory]
    [InlineData("2017-01-04_2021-06-21", "2017-01-04/2021-06-21")]
    [InlineData("2016-12-05/2017-12-05", "2016-12-05/2017-12-05")]
    [InlineData("28/11/2017\n08/12/2017", "2017-11-28/2017-12-08")]
    [InlineData("28/11/2017\r\n08/12/2017", "2017-11-28/2017-12-08")]
    [InlineData("2017/09/08_2021/09/07", "2017-09-08/2021-09-07")]
    [InlineData("05/12/2016/05/12/2017", "2016-12-05/2017-12-05")]
    [InlineData("du 01/01/2017 au 31/12/2017", "2017-01-01/2017-12-31")]
    [InlineData("01/01/17 - 31/12/17", "2017-01-01/2017-12-31")]
    [InlineData("2017-06-27_2017-06-27", "2017-06-27")]
    [InlineData("2018-08-16", "2018-08-16")]
    [InlineData("43080", "2017-12-11")]
    [InlineData("2014", "2014-01-01/2014-12-31")]
    [InlineData("2014-02", "2014-02-01/2014-02-28")]
    [InlineData("2017/2019", "2017-01-01/2019-12-31")]
    [InlineData("2017-2019", "2017-01-01/2019-12-31")]
    public void Periods_are_read(string text, string expected)
    {
        Assert.True(DatePeriodText.TryRead(text, out var period));
        Assert.Equal(expected, period.ToString());
    }

    [Theory]
    [InlineData("2018-01-01_2017-01-01")]
    [InlineData("2017_2018-06-30")]
    [InlineData("31/02/2017")]
    [InlineData("2017-02-31")]
    [InlineData("2018-01-01_")]
    [InlineData("échelonné du 01/01/2017 au 31/12/2017")]
    [InlineData("50 % à la signature")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_refused(string? text)
    {
        Assert.False(DatePeriodText.TryRead(text, out var period));
        Assert.Equal(default, period);
    }

    [Fact]
    public void No_text_makes_it_fail() => Gen.String[Gen.Char["0123456789-/._\n :TZau"], 0, 45].Sample(text =>
    {
        DateText.TryRead(text, out _, out _);
        DatePeriodText.TryRead(text, out _);
    });

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
